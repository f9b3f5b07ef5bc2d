import { expect, test } from 'vitest'
import { machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import { findEndpoint } from '../reach/endpoint.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { shownName } from './shown-name.ts'

const sample = sampleInventory('boot-2')
const router = machineNamed(sample, 'router')

test('a router of which only the place is known is called by its address; everybody else by name', () => {
  expect(shownName(router)).toBe('Router 10.0.0.1')
  expect(shownName(machineNamed(sample, 'ccl-vm-1'))).toBe('ccl-vm-1')
  const { sources } = machineNamed(sample, 'ccl-vm-1').name
  expect(shownName({ ...router, name: { value: 'fritz.box', sources } })).toBe('fritz.box')
  expect(shownName({ ...router, interfaces: [] })).toBe('router')
})

test('what is shown can be asked about, and so can the plain word', () => {
  const topology = buildTopology(sample)
  for (const text of ['Router 10.0.0.1', 'router 10.0.0.1', 'router', '10.0.0.1', 'Internet', 'internet'])
    expect(findEndpoint(topology, text), text).toHaveProperty('stack')
})
