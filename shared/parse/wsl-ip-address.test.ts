import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { parserOf } from './registry.ts'
import { wslIpAddress } from './wsl-ip-address.ts'

const sample = sampleText('cc-labs-2/boot-1/host/ip-address.txt')
const parse = (text: string) => wslIpAddress.parse(text, { command: 'ip address' })

test('the seven interfaces of CC-Labs-2, with their addresses', () => {
  const { facts, unread } = parse(sample)
  expect(unread).toEqual([])
  expect(facts.filter((fact) => fact.kind === 'interface')).toMatchObject([
    { name: 'eth0', index: 8, mac: 'f0:6e:0b:d2:aa:e9', medium: 'ethernet', up: false, line: 1, endLine: 2 },
    { name: 'eth1', index: 15, mac: '02:00:4c:4f:4f:50', up: true },
    { name: 'eth2', index: 24, mac: '00:15:5d:35:af:70', up: true },
    { name: 'lo', index: 1, medium: 'loopback', up: true },
    { name: 'wifi0', index: 22, mac: 'f0:6e:0b:d2:aa:e8', medium: 'wifi', up: true },
    { name: 'wifi1', index: 2, medium: 'wifi', up: false },
    { name: 'wifi2', index: 7, medium: 'wifi', up: false },
  ])
  expect(facts.filter((fact) => fact.kind === 'address')).toHaveLength(17)
  expect(facts).toContainEqual({
    kind: 'address',
    interface: 'wifi0',
    address: '10.0.0.229',
    length: 24,
    broadcast: '10.0.0.255',
    scope: 'global',
    dynamic: true,
    validSeconds: 495667,
    line: 27,
    endLine: 28,
  })
})

test('WSL 1 does not tell of a carrier, so nothing is said of it; a loopback has no MAC', () => {
  for (const fact of parse(sample).facts) expect(fact).not.toHaveProperty('connected')
  expect(parse(sample).facts.find((fact) => fact.kind === 'interface' && fact.name === 'lo')).not.toHaveProperty('mac')
})

test('a real kernel’s output is not taken for WSL’s, that of a bridge neither', () => {
  expect(parserOf('ip address', sample)?.os).toBe('windows')
  expect(parserOf('ip link', sampleText('cc-labs-2/boot-1/host/ip-link.txt'))?.id).toBe('wsl-ip-link')
  for (const path of ['ip-address.txt', 'ip-link.txt', 'bridge-link.txt']) {
    expect(wslIpAddress.recognise(fixtureText(`linux-commands/${path}`)), path).toBe(false)
  }
  expect(wslIpAddress.recognise(sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/ip-address_extract.txt'))).toBe(false)
})
