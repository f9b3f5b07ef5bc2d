import { expect, test } from 'vitest'
import { PORT_SERVICES, portServiceOf } from './port-services.ts'

test('a port is told by number and protocol', () => {
  expect(portServiceOf(22, 'tcp')?.name).toBe('SSH')
  expect(portServiceOf(22, 'udp')).toBeUndefined()
  expect(portServiceOf(53, 'udp')?.name).toBe('DNS')
  expect(portServiceOf(445, 'tcp')?.mind).toMatch(/internet/)
  expect(portServiceOf(40_000, 'tcp')).toBeUndefined()
})

test('they stand in order, none twice, each with its sentence', () => {
  const ports = PORT_SERVICES.map(({ port }) => port)
  expect(ports).toEqual([...new Set(ports)].sort((a, b) => a - b))
  for (const { sentence, mind = 'none.', protocols } of PORT_SERVICES) {
    expect(sentence).toMatch(/\.$/)
    expect(mind).toMatch(/\.$/)
    expect(protocols.length).toBeGreaterThan(0)
  }
})
