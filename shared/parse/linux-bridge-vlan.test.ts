import { expect, test } from 'vitest'
import { linuxBridgeVlan } from './linux-bridge-vlan.ts'
import { linuxBridgeVlanJson } from './linux-bridge-vlan-json.ts'

// Written after print_vlan_info() of iproute2's bridge/vlan.c: the kernel that the fixtures were made on has no VLAN filtering.
const json =
  '[{"ifname":"br0","vlans":[{"vlan":1,"flags":["PVID","Egress Untagged"]}]},{"ifname":"v-web","vlans":[{"vlan":20,"flags":["PVID","Egress Untagged"]},{"vlan":100,"vlanEnd":110}]}]\n'
const text = `port              vlan-id  
br0               1 PVID Egress Untagged
v-web             20 PVID Egress Untagged
                  100-110
tap0              None
`
const untagged = { pvid: true, untagged: true }

test('memberships of each port, as JSON', () => {
  expect(linuxBridgeVlanJson.parse(json, { command: 'bridge -j vlan' })).toEqual({
    facts: [
      { kind: 'bridge-vlan', port: 'br0', vlan: 1, ...untagged, line: 1, columns: [26, 71] },
      { kind: 'bridge-vlan', port: 'v-web', vlan: 20, ...untagged, line: 1, columns: [101, 147] },
      { kind: 'bridge-vlan', port: 'v-web', vlan: 100, vlanEnd: 110, line: 1, columns: [148, 174] },
    ],
    unread: [],
  })
})

test('each membership has its own place', () => {
  for (const { columns = [0, 0] } of linuxBridgeVlanJson.parse(json, { command: 'bridge -j vlan' }).facts) {
    expect(json.slice(...columns)).toMatch(/^\{"vlan":.*\}$/)
  }
})

test('and as text, where further ones stand below without the port', () => {
  expect(linuxBridgeVlan.parse(text, { command: 'bridge vlan' })).toEqual({
    facts: [
      { kind: 'bridge-vlan', port: 'br0', vlan: 1, ...untagged, line: 2 },
      { kind: 'bridge-vlan', port: 'v-web', vlan: 20, ...untagged, line: 3 },
      { kind: 'bridge-vlan', port: 'v-web', vlan: 100, vlanEnd: 110, line: 4 },
    ],
    unread: [],
  })
})

test('one damaged membership does not take the others with it', () => {
  const { facts, unread } = linuxBridgeVlanJson.parse(json.replace('"vlan":20', '"vlan":"x"'), {
    command: 'bridge -j vlan',
  })
  expect(facts).toHaveLength(2)
  expect(unread).toMatchObject([{ line: 1, text: expect.stringContaining('"x"') }])
})
