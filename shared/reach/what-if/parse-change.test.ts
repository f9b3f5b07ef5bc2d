import { describe, expect, test } from 'vitest'
import { machineNamed, sampleInventory } from '../../../tests/support/sample-inventory.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { changeSyntax } from './change-syntax.ts'
import { parseChange } from './parse-change.ts'

const inventory = sampleInventory('boot-2')
const topology = buildTopology(inventory)
const vm = 'guests/ccl-vm-1'
const home = inventory.segments.find(({ kind }) => kind === 'lan')?.id
const lan = machineNamed(inventory, 'NYCLNY6X2VBH2').id
const parsed = (line: string) => parseChange(topology, line)
const refused = (line: string) => {
  const change = parsed(line)
  return isRefusal(change) ? change.sentence : undefined
}

test.each([
  ['switch "Default Switch" external', { kind: 'switch-type', segment: 'switch/Default Switch', type: 'External' }],
  ["SWITCH 'default switch' Private", { kind: 'switch-type', segment: 'switch/Default Switch', type: 'Private' }],
  ['connect ccl-vm-1 External', { kind: 'connect', machine: vm, segment: home }],
  ['connect CCL-VM-1 10.0.0.0/24 eth0', { kind: 'connect', machine: vm, segment: home, interface: `${vm}#eth0` }],
  ['forward host on', { kind: 'forwarding', machine: 'host', on: true }],
  ['forward host wifi0 off', { kind: 'forwarding', machine: 'host', interface: 'host#wifi0', on: false }],
  [
    'map host tcp 2222 ccl-vm-1 22',
    { kind: 'mapping', machine: 'host', protocol: 'tcp', port: 2222, to: '192.168.41.109', toPort: 22 },
  ],
  ['deny ccl-vm-1 in', { kind: 'firewall', machine: vm, action: 'deny', direction: 'in' }],
  [
    'allow host forward tcp 22 from NYCLNY6X2VBH2',
    {
      kind: 'firewall',
      machine: 'host',
      action: 'allow',
      direction: 'forward',
      protocol: 'tcp',
      port: 22,
      from: '10.0.0.63/32',
    },
  ],
  [
    'deny 10.0.0.63 out icmp from 10.0.0.0/24',
    { kind: 'firewall', machine: lan, action: 'deny', direction: 'out', protocol: 'icmp', from: '10.0.0.0/24' },
  ],
  [
    'route router 192.168.41.96/28 via 10.0.0.229',
    { kind: 'route', machine: 'router', destination: '192.168.41.96/28', gateway: '10.0.0.229' },
  ],
  [
    'route ccl-vm-1 default via primary',
    { kind: 'route', machine: vm, destination: '0.0.0.0/0', gateway: '192.168.41.102' },
  ],
  ['power "Ubuntu 18.04.3 LTS" off', { kind: 'power', machine: 'guests/Ubuntu 18.04.3 LTS', on: false }],
  ['unplug ccl-vm-1', { kind: 'port', interface: `${vm}#eth0`, plugged: false }],
  ['plug host eth1', { kind: 'port', interface: 'host#eth1', plugged: true }],
])('%s', (line, change) => {
  expect(parsed(line)).toEqual(change)
})

describe('what can’t be read is one line that helps', () => {
  test.each(Object.entries(changeSyntax))('%s alone shows how it is written', (verb, syntax) => {
    expect(refused(verb)).toBe(`A change is written as: ${syntax}`)
  })

  test.each([
    ['', /is no change/],
    ['reboot host', /is no change: one begins with switch, .* or unplug\./],
    ['switch "Default Switch', /is no change/],
    ['switch nowhere external', /no switch or network nowhere here\. Known: /],
    ['power nobody off', /no machine nobody here/],
    ['power internet off', /nothing of it can be changed/],
    ['map host tcp 0 ccl-vm-1 22', /A change is written as: map/],
    ['route router 192.168.41.96/40 via 10.0.0.229', /is no network/],
    ['unplug ccl-vm-1 eth9', /no interface eth9\. Known: /],
    ['deny ccl-vm-1 in tcp 99999', /A change is written as: deny/],
  ])('%s', (line, words) => {
    expect(refused(line)).toMatch(words)
    expect(refused(line)).not.toContain('\n')
  })
})
