import { expect, test } from 'vitest'
import { recordedFixture } from '../../../tests/support/recorded-fixture.ts'
import { machineNamed, sampleInventory } from '../../../tests/support/sample-inventory.ts'
import { buildInventory } from '../../inventory/build-inventory.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { answer } from '../answer.ts'
import type { Question } from '../verdict.ts'
import { applyChange, type Change, changeWords } from '../what-if.ts'
import { liftingChanges } from './lifting-changes.ts'

const inventory = sampleInventory('boot-2')
const lan = machineNamed(inventory, 'NYCLNY6X2VBH2').id
const vm = machineNamed(inventory, 'ccl-vm-1').id

function offered(question: Question, supposed?: Change, recorded = inventory): Record<string, string[]> {
  const world = supposed === undefined ? recorded : applyChange(recorded, supposed)
  if (isRefusal(world)) throw new Error(world.sentence)
  const topology = buildTopology(world)
  const { blocks } = answer(topology, question)
  const changes = liftingChanges(topology, question, blocks)
  return Object.fromEntries(
    blocks.map(({ code, machine }, index) => [
      `${code} at ${machine}`,
      (changes[index] ?? []).map((change) => changeWords(world, change)),
    ]),
  )
}

const external = ['Default Switch is External', 'ccl-vm-1 is on an External switch of the home network']

test('home network → VM: a route lifts the first block, an External switch the second; for a ping no port can be mapped', () => {
  expect(offered({ from: lan, to: vm, protocol: 'icmp' })).toEqual({
    'no-route at router': ['router has a route to 192.168.41.96/28 through 10.0.0.229'],
    'nat-no-mapping at CC-Labs-2': external,
  })
})

test('for a TCP port a mapped port is offered as well', () => {
  expect(offered({ from: lan, to: vm, protocol: 'tcp', port: 22 })['nat-no-mapping at CC-Labs-2']).toEqual([
    'CC-Labs-2 passes its TCP port 22 on to ccl-vm-1',
    ...external,
  ])
})

test('a container is put on no switch: a port of its host’s can lead to it, where the host’s firewall lets that in', () => {
  const world = buildInventory(recordedFixture('windows-containers'), { vendorOf: () => undefined })
  const [from, to] = ['192.168.1.70', 'c07e55d1b9a8'].map((name) => machineNamed(world, name).id)
  const question = { from: from ?? '', to: to ?? '', protocol: 'tcp', port: 53 } as const
  expect(offered(question, undefined, world)['nat-no-mapping at laptop']).toEqual([])
  const letIn = {
    kind: 'firewall',
    machine: world.host,
    action: 'allow',
    direction: 'in',
    protocol: 'tcp',
    port: 53,
  } as const
  expect(offered(question, letIn, world)['nat-no-mapping at laptop']).toEqual([
    'laptop passes its TCP port 53 on to c07e55d1b9a8',
  ])
})

test('WSL’s own switch is made as WSL wants it: it is not made External', () => {
  const world = buildInventory(recordedFixture('windows-containers'), { vendorOf: () => undefined })
  const [from, to] = ['192.168.1.70', 'WSL 2'].map((name) => machineNamed(world, name).id)
  const changes = Object.values(offered({ from: from ?? '', to: to ?? '', protocol: 'icmp' }, undefined, world)).flat()
  expect(changes).toContain('WSL 2 is on an External switch of the home network')
  expect(changes.filter((one) => one.startsWith('WSL (Hyper-V firewall)'))).toEqual([])
})

test('a VM that is off can be switched on', () => {
  const off: Change = { kind: 'power', machine: vm, on: false }
  expect(offered({ from: 'host', to: vm, protocol: 'icmp' }, off)).toEqual({
    'guest-off at ccl-vm-1': ['ccl-vm-1 is switched on'],
  })
})

test('a cable can be plugged in, and a firewall opened for what is asked', () => {
  const unplugged: Change = { kind: 'port', interface: `${vm}#eth0`, plugged: false }
  expect(Object.values(offered({ from: 'host', to: vm, protocol: 'icmp' }, unplugged)).flat()).toContain(
    'ccl-vm-1’s eth0 is plugged in',
  )
  const closed: Change = { kind: 'firewall', machine: vm, action: 'deny', direction: 'in', protocol: 'tcp', port: 22 }
  expect(offered({ from: 'host', to: vm, protocol: 'tcp', port: 22 }, closed)).toEqual({
    'input-filter-deny at ccl-vm-1': ['ccl-vm-1’s firewall lets TCP port 22 in'],
  })
})
