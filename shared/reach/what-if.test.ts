import { describe, expect, test } from 'vitest'
import type { Inventory, Machine } from '../inventory/inventory.ts'
import type { Source } from '../inventory/source.ts'
import { address } from '../net/address.ts'
import { prefix } from '../net/prefix.ts'
import { isRefusal } from '../recording/refusal.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { answer } from './answer.ts'
import { forwards, machine, os, routes, segment, switchOf } from './lab-topology.test-support.ts'
import { matrix } from './matrix.ts'
import type { Question } from './verdict.ts'
import { changedCells } from './what-if/changed-cells.ts'
import { applyChange, applyChanges, Change, changeWords } from './what-if.ts'

// A laptop with a plain Internal switch, a Private one, and a network outside.
function lab(own: Partial<Machine> = os('windows')): Inventory {
  const host = machine(
    'host',
    'host',
    [
      ['eth0', '10.0.0.2/24', 'lan'],
      ['vnic', '192.168.50.1/24', 'inner'],
    ],
    own,
  )
  const vm = machine('guest', 'vm', [['eth0', '192.168.50.10/24', 'inner']], os('linux'))
  const hidden = machine('guest', 'hidden', [['eth0', '172.16.9.10/24', 'private']], os('linux'))
  const nas = machine('lan-device', 'nas', [['NIC', '10.0.0.9/24', 'lan']])
  const router = machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']])
  const machines = [{ ...host, id: 'host' }, vm, hidden, nas, router]
  const uplink = host.interfaces.find(({ name }) => name === 'eth0')
  if (uplink !== undefined) uplink.uplink = true
  return {
    name: 'lab',
    host: 'host',
    machines,
    segments: [
      segment('lan', 'lan', '10.0.0.0/24', machines, { external: true }),
      segment('inner', 'virtual-switch', '192.168.50.0/24', machines, switchOf('Internal')),
      segment('private', 'virtual-switch', '172.16.9.0/24', machines, switchOf('Private')),
    ],
    outputs: [],
  }
}

function supposed(inventory: Inventory, ...changes: Change[]): Inventory {
  const changed = applyChanges(inventory, changes)
  if (isRefusal(changed)) throw new Error(changed.sentence)
  return changed
}

function verdict(inventory: Inventory, from: string, to: string, more: Partial<Question> = {}) {
  return answer(buildTopology(inventory), { from, to, protocol: 'icmp', ...more })
}

const reason = (...asked: Parameters<typeof verdict>) => verdict(...asked).reason
const refused = (inventory: Inventory, change: Change) => {
  const changed = applyChange(inventory, change)
  return isRefusal(changed) ? changed.sentence : undefined
}

describe('a switch of another type', () => {
  const type = (segment: string, to: 'Private' | 'Internal' | 'External'): Change => ({
    kind: 'switch-type',
    segment,
    type: to,
  })

  test('External: guests are members of the network outside, both ways', () => {
    const world = supposed(lab(), type('inner', 'External'))
    expect(reason(lab(), 'nas', 'vm')).toBe('no-route')
    expect(reason(world, 'nas', 'vm')).toBe('accepted')
    expect(reason(world, 'vm', 'nas')).toBe('accepted')
    expect(reason(world, 'vm', 'internet')).toBe('accepted')
  })

  test('Private: the host is not on it any more', () => {
    const world = supposed(lab(), type('inner', 'Private'))
    expect(reason(lab(), 'host', 'vm')).toBe('accepted')
    expect(verdict(world, 'host', 'vm').blocks.map(({ code }) => code)).toContain('private-switch')
  })

  test('and back again from External: who is outside stays outside', () => {
    const world = supposed(lab(), type('inner', 'External'), type('inner', 'Internal'))
    expect(reason(world, 'nas', 'vm')).not.toBe('accepted')
    expect(reason(world, 'nas', 'host')).toBe('accepted')
    expect(reason(world, 'nas', 'internet')).toBe('accepted')
  })

  test('the same type, a network that is no switch, and no network to join are refused in words', () => {
    expect(refused(lab(), type('inner', 'Internal'))).toBe('inner is Internal already.')
    expect(refused(lab(), type('lan', 'Private'))).toMatch(/no virtual switch/)
    const alone = { ...lab(), segments: lab().segments.filter(({ id }) => id !== 'lan') }
    expect(refused(alone, type('inner', 'External'))).toMatch(/No network outside/)
  })
})

describe('a guest on another switch', () => {
  test('of the network outside: a full member', () => {
    const world = supposed(lab(), { kind: 'connect', machine: 'vm', segment: 'lan' })
    expect(reason(world, 'nas', 'vm')).toBe('accepted')
    expect(world.segments.find(({ id }) => id === 'lan')?.switchType?.value).toBe('External')
  })

  test('that nobody gives addresses on: it keeps its own, which is of no use there', () => {
    const world = supposed(lab(), { kind: 'connect', machine: 'vm', segment: 'private' })
    expect(reason(world, 'host', 'vm')).not.toBe('accepted')
    expect(world.machines.find(({ id }) => id === 'vm')?.interfaces[0]?.addresses[0]?.address).toBe('192.168.50.10')
  })

  test('an address that was set by hand stays', () => {
    const inventory = lab()
    const held = inventory.machines.find(({ id }) => id === 'vm')?.interfaces[0]?.addresses[0]
    if (held) held.assigned = { by: 'manual', sentence: 'By hand.', sources: [] }
    const world = supposed(inventory, { kind: 'connect', machine: 'vm', segment: 'lan' })
    expect(reason(world, 'nas', 'vm')).not.toBe('accepted')
  })

  test('a recorded table that led through the old network is the usual one of the new', () => {
    const inventory = lab()
    const vm = inventory.machines.find(({ id }) => id === 'vm')
    if (vm) Object.assign(vm, routes('vm', 'default via 192.168.50.1 dev eth0', '192.168.50.0/24 dev eth0'))
    const world = supposed(inventory, { kind: 'connect', machine: 'vm', segment: 'lan' })
    expect(reason(world, 'vm', 'internet')).toBe('accepted')
  })

  test('is refused for what is no guest, and where it is already', () => {
    expect(refused(lab(), { kind: 'connect', machine: 'nas', segment: 'inner' })).toMatch(/no virtual machine/)
    expect(refused(lab(), { kind: 'connect', machine: 'vm', segment: 'inner' })).toBe('vm is on inner already.')
  })
})

describe('forwarding and routes', () => {
  const forward: Change = { kind: 'forwarding', machine: 'host', on: true }
  const route: Change = {
    kind: 'route',
    machine: 'router',
    destination: prefix('192.168.50.0/24'),
    gateway: address('10.0.0.2'),
  }

  test('a plain Internal switch is reached with both, and with neither alone', () => {
    const codes = (...changes: Change[]) =>
      verdict(supposed(lab(), ...changes), 'nas', 'vm').blocks.map(({ code }) => code)
    expect(codes()).toEqual(['no-route', 'not-forwarding'])
    expect(codes(forward)).toEqual(['no-route'])
    expect(codes(route)).toEqual(['not-forwarding'])
    expect(codes(forward, route)).toEqual([])
  })

  test('forwarding can be switched off, whatever single interfaces were set to', () => {
    const linux = { ...os('linux'), ...forwards(true) }
    const settings = [{ key: 'net.ipv4.conf.eth0.forwarding', value: '1', sources: [seen] }]
    const world = supposed(lab({ ...linux, settings }), route, { ...forward, on: false })
    expect(verdict(world, 'nas', 'vm').reason).toBe('not-forwarding')
  })

  test('forwarding of one interface is about what comes in there', () => {
    const one: Change = { ...forward, interface: 'host#eth0' }
    const world = supposed(lab(os('linux')), route, one)
    expect(verdict(world, 'nas', 'vm').blocks.map(({ code }) => code)).toEqual(['reply-dropped'])
  })

  test('a gateway on no network of the machine is refused', () => {
    expect(refused(lab(), { ...route, gateway: address('172.31.0.1') })).toMatch(/no interface on the network/)
    expect(refused(lab(), { ...route, gateway: address('fe80::1') })).toMatch(/IPv6/)
  })
})

describe('a firewall rule', () => {
  const rule = (more: Partial<Extract<Change, { kind: 'firewall' }>>): Change => ({
    kind: 'firewall',
    machine: 'vm',
    action: 'deny',
    direction: 'in',
    ...more,
  })
  const ssh = { protocol: 'tcp', port: 22 } as const

  test('that denies stops what it is about, and nothing else', () => {
    const world = supposed(lab(), rule(ssh))
    expect(reason(world, 'host', 'vm', ssh)).toBe('input-filter-deny')
    expect(reason(world, 'host', 'vm', { protocol: 'tcp', port: 80 })).toBe('accepted')
    expect(reason(world, 'host', 'vm')).toBe('accepted')
    expect(reason(world, 'vm', 'host', ssh)).toBe('accepted')
  })

  test('can be about one sender only', () => {
    const world = supposed(lab(), rule({ from: prefix('192.168.50.0/24') }))
    expect(reason(world, 'host', 'vm')).toBe('input-filter-deny')
    expect(reason(supposed(lab(), rule({ from: prefix('10.0.0.0/24') })), 'host', 'vm')).toBe('accepted')
  })

  test('of what is sent, and of what is passed on', () => {
    expect(reason(supposed(lab(), rule({ direction: 'out' })), 'vm', 'host')).toBe('output-filter-deny')
    const router = { ...os('linux'), ...forwards(true) }
    const world = supposed(lab(router), rule({ machine: 'host', direction: 'forward' }))
    expect(verdict(world, 'vm', 'nas').reason).toBe('forward-filter-deny')
  })

  test('that allows comes before a recorded policy, and lets the answers back out', () => {
    const closed = lab()
    const vm = closed.machines.find(({ id }) => id === 'vm')
    const chain = { family: 'inet' as const, table: 'f', chainType: 'filter' as const, rules: [], sources: [seen] }
    if (vm) {
      vm.filters = [
        { ...chain, chain: 'in', hook: 'input', policy: 'drop' },
        { ...chain, chain: 'out', hook: 'output', policy: 'drop' },
      ]
    }
    expect(reason(closed, 'host', 'vm', ssh)).toBe('input-filter-deny')
    const world = supposed(closed, rule({ ...ssh, action: 'allow' }))
    expect(reason(world, 'host', 'vm', ssh)).toBe('accepted')
    expect(reason(world, 'host', 'vm')).toBe('input-filter-deny')
  })

  test('a port without TCP or UDP is refused, and so is to allow what nothing stops', () => {
    expect(refused(lab(), rule({ port: 22 }))).toMatch(/TCP or UDP/)
    expect(refused(lab(), rule({ action: 'allow' }))).toMatch(/nothing to allow/)
  })
})

describe('Windows', () => {
  test('a rule that blocks joins its recorded rules; one that allows does not win over it', () => {
    const profiles = (['Domain', 'Private', 'Public'] as const).map((name) => ({
      name,
      enabled: true,
      defaultInbound: 'block' as const,
      sources: [seen],
    }))
    const closed = lab({
      ...os('windows'),
      firewallProfiles: { value: profiles, sources: [seen] },
      firewallRules: { value: [], sources: [seen] },
    })
    const ssh = { protocol: 'tcp', port: 22 } as const
    const rule = (action: 'allow' | 'deny'): Change => ({
      kind: 'firewall',
      machine: 'host',
      action,
      direction: 'in',
      ...ssh,
    })
    expect(reason(closed, 'nas', 'host', ssh)).toBe('input-filter-deny')
    const open = supposed(closed, rule('allow'))
    expect(reason(open, 'nas', 'host', ssh)).toBe('accepted')
    expect(reason(open, 'nas', 'host', { protocol: 'tcp', port: 80 })).toBe('input-filter-deny')
    expect(reason(supposed(open, rule('deny')), 'nas', 'host', ssh)).toBe('input-filter-deny')
  })

  test('passes packets on only where both of its interfaces do', () => {
    const route: Change = {
      kind: 'route',
      machine: 'router',
      destination: prefix('192.168.50.0/24'),
      gateway: address('10.0.0.2'),
    }
    const one = (id: string): Change => ({ kind: 'forwarding', machine: 'host', interface: `host#${id}`, on: true })
    expect(reason(supposed(lab(), route, one('eth0')), 'nas', 'vm')).toBe('not-forwarding')
    expect(reason(supposed(lab(), route, one('eth0'), one('vnic')), 'nas', 'vm')).toBe('accepted')
  })
})

describe('a mapped port', () => {
  const ssh = { protocol: 'tcp', port: 22 } as const
  const map = (machine: string, port: number, to: string, toPort: number, protocol: 'tcp' | 'udp' = 'tcp'): Change => ({
    kind: 'mapping',
    machine,
    protocol,
    port,
    to: address(to),
    toPort,
  })
  const atHost = map('host', 2222, '192.168.50.10', 22)
  const atRouter = map('router', 22, '10.0.0.2', 2222)

  test.each([
    ['Windows, which answers itself and connects on', os('windows')],
    ['Linux, which passes packets on', { ...os('linux'), ...forwards(true) }],
  ])('of a host with %s, leads to the guest’s port from outside', (_, own) => {
    const world = supposed(lab(own), atHost)
    expect(verdict(lab(own), 'nas', 'vm', ssh).verdict).toBe('blocked')
    expect(verdict(world, 'nas', 'vm', ssh)).toMatchObject({
      verdict: 'reachable',
      address: '10.0.0.2',
      sentence: 'nas can begin a conversation with vm, through port 2222 of host (10.0.0.2).',
    })
    expect(verdict(world, 'nas', 'vm', { protocol: 'tcp', port: 80 }).verdict).toBe('blocked')
    expect(verdict(world, 'nas', 'vm').verdict).toBe('blocked')
  })

  test('of the router leads on through the host’s to the guest, from the internet', () => {
    expect(verdict(supposed(lab(), atHost), 'internet', 'vm', ssh).verdict).toBe('blocked')
    expect(verdict(supposed(lab(), atRouter), 'internet', 'vm', ssh).verdict).toBe('blocked')
    expect(verdict(supposed(lab(), atHost, atRouter), 'internet', 'vm', ssh).verdict).toBe('reachable')
  })

  test('has a cell of its own in the matrix, which is what changed', () => {
    const [before, after] = [lab(), supposed(lab(), atHost)].map((one) => matrix(buildTopology(one), ssh))
    if (before === undefined || after === undefined) throw new Error('two matrices')
    const changes = changedCells(before, after).map(({ from, to, address, how }) => `${from} ${to} ${address} ${how}`)
    expect(changes).toContain('nas vm 10.0.0.2 now-reachable')
    expect(changes.filter((words) => !words.includes(' vm '))).toEqual([])
  })

  test('that Windows can’t have, or that leads back to the machine itself, is refused', () => {
    expect(refused(lab(), map('host', 53, '192.168.50.10', 53, 'udp'))).toMatch(/only TCP ports/)
    expect(refused(lab(), map('host', 80, '10.0.0.2', 80))).toMatch(/own address/)
    expect(refused(lab(os('linux')), map('host', 80, 'fd00::9', 80))).toMatch(/IPv6/)
  })
})

describe('power and cables', () => {
  test('a guest that is off, and on again', () => {
    const off = supposed(lab(), { kind: 'power', machine: 'vm', on: false })
    expect(reason(off, 'host', 'vm')).toBe('guest-off')
    expect(reason(supposed(off, { kind: 'power', machine: 'vm', on: true }), 'host', 'vm')).toBe('accepted')
    expect(refused(lab(), { kind: 'power', machine: 'router', on: false })).toMatch(/no virtual machine/)
  })

  test('an unplugged port, and plugged in again', () => {
    const out = supposed(lab(), { kind: 'port', interface: 'vm#eth0', plugged: false })
    expect(reason(out, 'host', 'vm')).toBe('port-disconnected')
    expect(reason(supposed(out, { kind: 'port', interface: 'vm#eth0', plugged: true }), 'host', 'vm')).toBe('accepted')
  })
})

test('whatever was changed carries the supposition as its source, in a sentence', () => {
  const world = supposed(lab(), { kind: 'power', machine: 'vm', on: false })
  expect(world.machines.find(({ id }) => id === 'vm')?.power?.sources).toEqual([
    { kind: 'assumed', code: 'what-if', sentence: 'What if: vm is switched off.' },
  ])
})

test('each kind of change can be said in words', () => {
  const mapping = { kind: 'mapping', machine: 'host', protocol: 'tcp', port: 2222 } as const
  const said: [Change, string][] = [
    [{ kind: 'connect', machine: 'vm', segment: 'lan' }, 'vm is on an External switch of the lan'],
    [{ kind: 'forwarding', machine: 'host', on: false }, 'host passes no packets on'],
    [{ ...mapping, to: address('192.168.50.10'), toPort: 22 }, 'host passes its TCP port 2222 on to vm, port 22'],
    [
      { kind: 'firewall', machine: 'vm', action: 'allow', direction: 'in', protocol: 'icmp' },
      'vm’s firewall lets ping in',
    ],
    [{ kind: 'port', interface: 'vm#eth0', plugged: false }, 'vm’s eth0 is unplugged'],
  ]
  for (const [change, words] of said) expect(changeWords(lab(), change)).toBe(words)
})

test('a change that comes as JSON is checked', () => {
  expect(Change.safeParse({ kind: 'power', machine: 'vm', on: true }).success).toBe(true)
  for (const wrong of [
    { kind: 'power' },
    { kind: 'route', machine: 'r', destination: '10.0.0.1/24', gateway: 'x' },
    {},
    null,
  ])
    expect(Change.safeParse(wrong).success).toBe(false)
})

test('a change about something that is gone is refused, not thrown', () => {
  const gone: Change[] = [
    { kind: 'power', machine: 'x', on: true },
    { kind: 'port', interface: 'x', plugged: true },
    { kind: 'switch-type', segment: 'x', type: 'Private' },
    { kind: 'connect', machine: 'vm', segment: 'x' },
    { kind: 'forwarding', machine: 'host', interface: 'x', on: true },
  ]
  for (const change of gone) expect(refused(lab(), change)).toMatch(/any more/)
})

const seen: Source = { kind: 'assumed', code: 'test', sentence: 'Made for a test.' }
