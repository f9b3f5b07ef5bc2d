import { describe, expect, test } from 'vitest'
import { interfaceNamed, machineNamed, sampleInventory } from '../../../tests/support/sample-inventory.ts'
import type { Inventory } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { prefix } from '../../net/prefix.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { answer } from '../answer.ts'
import { matrix } from '../matrix.ts'
import type { Question } from '../verdict.ts'
import { applyChange, applyChanges, type Change } from '../what-if.ts'
import { changedCells } from './changed-cells.ts'

const inventory = sampleInventory('boot-2')
const lan = machineNamed(inventory, 'NYCLNY6X2VBH2').id
const vm = machineNamed(inventory, 'ccl-vm-1').id
const DEFAULT_SWITCH = 'switch/Default Switch'
const external: Change = { kind: 'switch-type', segment: DEFAULT_SWITCH, type: 'External' }
const route: Change = {
  kind: 'route',
  machine: 'router',
  destination: prefix('192.168.41.96/28'),
  gateway: address('10.0.0.229'),
}

function supposed(...changes: Change[]): Inventory {
  const changed = applyChanges(inventory, changes)
  if (isRefusal(changed)) throw new Error(changed.sentence)
  return changed
}

function ask(world: Inventory, question: Partial<Question> = {}) {
  return answer(buildTopology(world), { from: lan, to: vm, protocol: 'icmp', ...question })
}

const codes = ({ blocks }: ReturnType<typeof answer>) => blocks.map(({ code, stack }) => `${code} at ${stack}`)

describe('the Default Switch, were it External', () => {
  const world = supposed(external)

  test('lets the home network reach the VM, which has an address of the home network then', () => {
    const verdict = ask(world)
    expect(verdict).toMatchObject({ verdict: 'reachable', address: expect.stringMatching(/^10\.0\.0\./) })
    expect(ask(world, { from: vm, to: lan }).verdict).toBe('reachable')
    expect(ask(world, { from: vm, to: 'internet' }).verdict).toBe('reachable')
    expect(ask(world, { from: vm, to: 'host' }).verdict).toBe('reachable')
  })

  test('gives what was the NIC’s to the host’s own virtual interface, which is still reached at its address', () => {
    const host = machineNamed(world, 'CC-Labs-2')
    expect(interfaceNamed(host, 'wifi0').addresses).toEqual([])
    const own = interfaceNamed(host, 'vEthernet (Default Switch)')
    expect(own.addresses.map((one) => String(one.address))).toContain('10.0.0.229')
    expect(ask(world, { to: 'host' })).toMatchObject({ verdict: 'reachable', address: '10.0.0.229' })
    expect(ask(world, { from: 'host', to: 'internet' }).verdict).toBe('reachable')
  })

  test('the answer says that it rests on a supposition', () => {
    const { assumptions } = ask(world)
    expect(assumptions).toContainEqual({ code: 'what-if', sentence: 'What if: Default Switch is External.' })
  })

  test('joins guests and home network, and changes nothing among those who were there', () => {
    const [before, after] = [inventory, world].map((one) => matrix(buildTopology(one), { protocol: 'icmp' }))
    if (before === undefined || after === undefined) throw new Error('two matrices')
    const guests = new Set(inventory.machines.filter(({ kind }) => kind === 'guest').map(({ id }) => id))
    const changes = changedCells(before, after).filter(({ how }) => how !== 'other-reason')
    for (const { from, to, how } of changes.filter(({ how }) => how === 'now-reachable'))
      expect([guests.has(from), guests.has(to)], `${from} → ${to} ${how}`).toContain(true)
    const outside = inventory.machines.filter(({ kind }) => kind === 'lan-device').map(({ id }) => id)
    for (const from of [...outside, 'router'])
      for (const to of guests)
        expect(changes, `${from} → ${to}`).toContainEqual(expect.objectContaining({ from, to, how: 'now-reachable' }))
  })
})

test('a static route at the router alone does not let the VM be reached: the NAT still has no way in', () => {
  const verdict = ask(supposed(route))
  expect(codes(verdict)).toEqual(['nat-no-mapping at host'])
  expect(codes(ask(inventory))).toEqual(['no-route at router', 'nat-no-mapping at host'])
})

test('the router keeps what it is taken to know beside the supposed route', () => {
  const world = supposed(route)
  expect(ask(world, { from: lan, to: 'internet' }).verdict).toBe('reachable')
  expect(ask(world, { from: vm, to: 'internet' }).verdict).toBe('reachable')
  expect(codes(ask(world, { from: 'internet', to: 'host' })).at(-1)).toBe('nat-no-mapping at router')
})

test('a port of the host’s that leads to the VM lets the home network reach that port, on the Default Switch as well', () => {
  const world = supposed({
    kind: 'mapping',
    machine: 'host',
    protocol: 'tcp',
    port: 22,
    to: address('192.168.41.109'),
    toPort: 22,
  })
  const ssh = { protocol: 'tcp', port: 22 } as const
  expect(ask(world, ssh)).toMatchObject({ verdict: 'reachable', address: '10.0.0.229' })
  expect(ask(inventory, ssh).verdict).toBe('blocked')
  expect(ask(world).verdict).toBe('blocked')
})

test('a VM that is switched off begins nothing and takes nothing in', () => {
  const world = supposed({ kind: 'power', machine: vm, on: false })
  expect(ask(world, { from: 'host' }).reason).toBe('guest-off')
  expect(ask(world, { from: vm, to: 'internet' }).reason).toBe('guest-off')
})

test('the VM on an External switch of the home network is reached; the others stay where they are', () => {
  const home = inventory.segments.find(({ kind }) => kind === 'lan')?.id ?? ''
  const world = supposed({ kind: 'connect', machine: vm, segment: home })
  expect(ask(world).verdict).toBe('reachable')
  expect(ask(world, { to: machineNamed(inventory, 'primary').id }).verdict).toBe('blocked')
})

test('nothing of it touches the inventory that was recorded', () => {
  const before = structuredClone(inventory)
  for (const change of [external, route]) applyChange(inventory, change)
  expect(inventory).toEqual(before)
})
