import { expect, test } from 'vitest'
import { portWords } from './port-words.ts'

test('an ordinary port has nothing to tell, VLAN 1 included', () => {
  expect(portWords({})).toEqual([])
  expect(portWords({ portUp: true, vlans: [{ from: 1, to: 1, pvid: true, untagged: true }] })).toEqual([])
})

test('what keeps frames apart is said', () => {
  const vlans = [
    { from: 20, to: 20, pvid: true, untagged: true },
    { from: 30, to: 39, pvid: false, untagged: false },
  ]
  expect(portWords({ portUp: false, isolated: true, vlans })).toEqual([
    'port down',
    'isolated port',
    'VLAN 20 (its own)',
    'VLANs 30–39, tagged',
  ])
})

test('the VLAN of a Hyper-V port is said, unless it has none', () => {
  expect(portWords({ vlan: { value: { mode: 'untagged' }, sources: [] } })).toEqual([])
  expect(portWords({ vlan: { value: { mode: 'access', vlan: 20 }, sources: [] } })).toEqual([
    'VLAN 20: frames without a tag are of this one',
  ])
})
