import { describe, expect, test } from 'vitest'
import type { FilterChain, Machine, Segment } from '../inventory/inventory.ts'
import { prefix } from '../net/prefix.ts'
import { ask, forwards, machine, os, routes, segment } from './lab-topology.test-support.ts'

// What the truth lab found out (tests/lab): how the kernel decides where reading a table alone would not tell.

const sources: Segment['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]
const setting = (key: string, value: string) => ({ key, value, sources })

function chain(hook: string, rules: unknown[][], more: Partial<FilterChain> = {}): FilterChain {
  return {
    ...{ family: 'inet', table: 't', chain: hook, hook, chainType: 'filter', policy: 'accept', sources, ...more },
    rules: rules.map((expressions) => ({ expressions, sources })),
  }
}
const is = (left: unknown, right: unknown) => ({ match: { op: '==', left, right } })
const meta = (key: string) => ({ meta: { key } })
const port = { payload: { protocol: 'tcp', field: 'dport' } }
const filters = (...chains: FilterChain[]): Partial<Machine> => ({ filters: chains, filterRecorded: true })

/** Guests `a` on br0 and `b` on br1 of a Linux host that passes packets on. */
function host(more: Partial<Machine> = {}, extra: Machine[] = [], bridges: Record<string, Partial<Segment>> = {}) {
  const guest = (id: string, network: string, bridge: string) =>
    machine('guest', id, [['eth0', `${network}.10/24`, bridge]], {
      ...routes(id, `${network}.0/24 dev eth0`, `default via ${network}.1 dev eth0`),
      ...os('linux'),
    })
  const own = machine(
    'host',
    'host',
    [
      ['br0', '10.7.0.1/24', 'br0'],
      ['br1', '10.8.0.1/24', 'br1'],
    ],
    {
      ...routes('host', '10.7.0.0/24 dev br0', '10.8.0.0/24 dev br1'),
      ...{ ...os('linux'), ...forwards(), ...more },
    },
  )
  const machines = [own, guest('a', '10.7.0', 'br0'), guest('b', '10.8.0', 'br1'), ...extra]
  const segments = [
    segment('br0', 'bridge', '10.7.0.0/24', machines, bridges['br0']),
    segment('br1', 'bridge', '10.8.0.0/24', machines, bridges['br1']),
  ]
  return (from: string, to: string, address: string, asked: object = { protocol: 'tcp', port: 80 }) =>
    ask(machines, segments, { from, to, address, ...asked })
}

/** A guest on both bridges that passes packets on as well. */
const around = machine(
  'guest',
  'around',
  [
    ['eth0', '10.7.0.30/24', 'br0'],
    ['eth1', '10.8.0.30/24', 'br1'],
  ],
  {
    ...routes('around', '10.7.0.0/24 dev eth0', '10.8.0.0/24 dev eth1'),
    ...{ ...os('linux'), ...forwards() },
  },
)

test('a packet from one guest to another through the host, and back', () => {
  expect(host()('a', 'b', '10.8.0.10').verdict).toBe('reachable')
})

describe('rp_filter', () => {
  const strict = {
    settings: [setting('net.ipv4.conf.all.rp_filter', '1'), setting('net.ipv4.conf.br0.rp_filter', '0')],
  }
  const away = routes('host', '10.7.0.0/24 dev br1', '10.8.0.0/24 dev br1')
  test('strict: what would be answered by another interface is dropped, and the sentence says why', () => {
    const { blocks, remedies } = host({ ...strict, ...away })('a', 'b', '10.8.0.10')
    const [block] = blocks
    expect(block).toMatchObject({ code: 'input-filter-deny' })
    expect(block?.sentence).toContain('rp_filter is strict')
    expect(remedies[0]?.commands).toEqual(['sysctl -w net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.br0.rp_filter=0'])
  })
  test('off, it is not looked at', () => {
    expect(host(away)('a', 'b', '10.8.0.10').blocks[0]?.sentence).not.toContain('rp_filter')
  })
})

test('ARP is answered for any address of a Linux machine: a mask that is too wide still reaches the host', () => {
  const wide = machine('guest', 'wide', [['eth0', '10.7.0.20/8', 'br0']], {
    ...routes('wide', '10.0.0.0/8 dev eth0'),
    ...os('linux'),
  })
  expect(host({}, [wide])('wide', 'host', '10.8.0.1').verdict).toBe('reachable')
  expect(host({}, [wide])('wide', 'b', '10.8.0.10').reason).toBe('no-neighbour')
})

describe('mapped ports', () => {
  const toB = [is(port, 8080), { dnat: { addr: '10.8.0.10', port: 80 } }]
  const nat = chain('prerouting', [toB], { family: 'ip', chainType: 'nat' })
  test('an answer that does not come back through the host is none: it comes from an address that nobody asked', () => {
    const c = machine('guest', 'c', [['eth0', '10.8.0.20/24', 'br1']], {
      ...routes('c', '10.8.0.0/24 dev eth0', 'default via 10.8.0.1 dev eth0'),
      ...os('linux'),
    })
    const asked = host(filters(nat), [c])
    expect(asked('a', 'host', '10.7.0.1', { protocol: 'tcp', port: 8080 }).verdict).toBe('reachable')
    expect(asked('c', 'host', '10.7.0.1', { protocol: 'tcp', port: 8080 }).reason).toBe('reply-dropped')
  })
  test('with bridge-nf-call-iptables the answer is translated on the bridge', () => {
    const c = machine('guest', 'c', [['eth0', '10.8.0.20/24', 'br1']], {
      ...routes('c', '10.8.0.0/24 dev eth0', 'default via 10.8.0.1 dev eth0'),
      ...os('linux'),
    })
    const netfilter = { settings: [setting('net.bridge.bridge-nf-call-iptables', '1')] }
    const ports = {
      attachments: ['b', 'c'].map((id) => ({ machine: id, interface: `${id}#eth0`, port: `host#${id}`, sources })),
    }
    const br1 = { attachments: [{ machine: 'host', interface: 'host#br1', sources }, ...ports.attachments] }
    const asked = host({ ...filters(nat), ...netfilter }, [c], { br1 })
    expect(asked('c', 'host', '10.7.0.1', { protocol: 'tcp', port: 8080 }).verdict).toBe('reachable')
  })
  test('the forward chain sees the answer with its own source, before it is translated back', () => {
    const drop = chain('forward', [[is({ payload: { protocol: 'ip', field: 'saddr' } }, '10.7.0.1'), { drop: null }]])
    const asked = host(filters(nat, drop))
    expect(asked('a', 'host', '10.7.0.1', { protocol: 'tcp', port: 8080 }).verdict).toBe('reachable')
  })
  test('output: what the host itself sends is mapped too', () => {
    const own = chain('output', [toB], { family: 'ip', chainType: 'nat' })
    expect(host(filters(own))('host', 'a', '10.7.0.10', { protocol: 'tcp', port: 8080 }).hops.at(-1)?.machine).toBe('b')
  })
})

test('sets, maps and pairs by name', () => {
  const filterSets: Machine['filterSets'] = [
    { family: 'inet', table: 't', set: 'inside', elements: ['br0'], sources },
    { family: 'inet', table: 't', set: 'ports', elements: [80, { range: [8000, 8010] }], sources },
    { family: 'inet', table: 't', set: 'ways', elements: [[{ concat: ['br1', 'br0'] }, { drop: null }]], sources },
  ]
  const rules = [
    [{ vmap: { key: { concat: [meta('iifname'), meta('oifname')] }, data: '@ways' } }],
    [is({ ct: { key: 'state' } }, ['established']), { accept: null }],
    [is(meta('iifname'), '@inside'), is(port, '@ports'), { accept: null }],
    [is(port, '@unknown'), { accept: null }],
  ]
  const asked = host({ ...filters(chain('forward', rules.slice(1), { policy: 'drop' })), filterSets })
  expect(asked('a', 'b', '10.8.0.10').verdict).toBe('reachable')
  expect(asked('a', 'b', '10.8.0.10', { protocol: 'tcp', port: 22 })).toMatchObject({ reason: 'forward-filter-deny' })
  const mapped = host({ ...filters(chain('forward', rules)), filterSets })
  expect(mapped('b', 'a', '10.7.0.10').reason).toBe('forward-filter-deny')
})

test('an answer on a way that the request did not take is invalid to connection tracking', () => {
  const c = machine('guest', 'c', [['eth0', '10.7.0.20/24', 'br0']], {
    ...routes('c', '10.7.0.0/24 dev eth0', '10.8.0.0/24 via 10.7.0.30 dev eth0'),
    ...os('linux'),
  })
  const stateful = chain('forward', [[is({ ct: { key: 'state' } }, ['new', 'established']), { accept: null }]], {
    policy: 'drop',
  })
  expect(host(filters(stateful), [around, c])('a', 'b', '10.8.0.10').verdict).toBe('reachable')
  expect(host(filters(stateful), [around, c])('c', 'b', '10.8.0.10')).toMatchObject({ reason: 'reply-dropped' })
})

test('an interface that is down explains that there is no row for its network', () => {
  const c = machine('guest', 'c', [['eth0', '10.7.0.20/24', 'br0']], os('linux'))
  for (const one of c.interfaces) one.up = { value: false, sources }
  expect(host({}, [c])('c', 'a', '10.7.0.10').reason).toBe('interface-down')
})

describe('where an interface is down, and a less exact row takes the packet', () => {
  const asked = (more: Partial<Machine>) => {
    const ask = host(more)
    return ask('a', 'b', '10.8.0.10')
  }
  const down = (one: Machine['interfaces'][number]) =>
    one.name === 'br1' ? { ...one, up: { value: false, sources } } : one
  const own = machine('host', 'host', [
    ['br0', '10.7.0.1/24', 'br0'],
    ['br1', '10.8.0.1/24', 'br1'],
  ])
  const interfaces = own.interfaces.map(down)

  test('that it runs in circles out there is not the reason, but the interface', () => {
    const { reason, blocks } = asked({
      interfaces,
      ...routes('host', '10.7.0.0/24 dev br0', 'default via 10.7.0.10 dev br0'),
    })
    expect(reason).toBe('interface-down')
    expect(blocks[0]?.sentence).toContain('its br1 is down')
  })

  test('another way round that leads there is taken all the same', () => {
    const rows = routes('host', '10.7.0.0/24 dev br0', 'default via 10.7.0.30 dev br0')
    const away = machine('guest', 'b', [['eth0', '10.8.0.10/24', 'br1']], {
      ...routes('b', '10.8.0.0/24 dev eth0', 'default via 10.8.0.30 dev eth0'),
      ...os('linux'),
    })
    const asking = machine('guest', 'a', [['eth0', '10.7.0.10/24', 'br0']], {
      ...routes('a', '10.7.0.0/24 dev eth0', 'default via 10.7.0.1 dev eth0'),
      ...os('linux'),
    })
    const machines = [{ ...own, interfaces, ...rows, ...os('linux'), ...forwards() }, asking, away, around]
    const segments = [
      segment('br0', 'bridge', '10.7.0.0/24', machines),
      // A bridge that is down carries nothing; somebody else’s network goes on.
      segment('br1', 'lan', '10.8.0.0/24', machines),
    ]
    expect(ask(machines, segments, { from: 'a', to: 'b', address: '10.8.0.10' }).reason).toBe('accepted')
  })
})

test('the answer to a ping goes even to an address that the machine takes for a broadcast one; TCP’s does not', () => {
  const narrow = { ...routes('host', '10.7.0.0/24 dev br0', '10.7.0.10/32 dev br0'), ...os('linux') }
  for (const row of narrow.routes.slice(1)) row.type = 'broadcast'
  expect(host(narrow)('a', 'host', '10.7.0.1', { protocol: 'icmp' }).reason).toBe('accepted')
  expect(host(narrow)('a', 'host', '10.7.0.1').reason).toBe('no-reply-route')
})

describe('a policy rule for what the host sends from its address on br1', () => {
  const rules = [
    { priority: 1000, family: 4 as const, from: prefix('10.8.0.1/32'), table: '100', sources },
    { priority: 32_766, family: 4 as const, table: 'main', sources },
  ]
  const rows = routes('host', '10.7.0.0/24 dev br0', '10.8.0.0/24 dev br1', 'blackhole 10.8.0.0/24')
  const tables = { ...rows, routes: rows.routes.map((row, index) => ({ ...row, table: index === 2 ? '100' : 'main' })) }
  const untouched = chain('output', [[is(port, 9), { dnat: { addr: '10.7.0.10' } }]], {
    family: 'ip',
    chainType: 'nat',
  })

  test.each([
    ['without rules of the hook output', {}],
    ['with rules of the hook output that map something else', filters(untouched)],
  ])('is asked again by TCP once the source is chosen, and not by a ping: %s', (_, more) => {
    const asked = host({ ...tables, rules, ...more })
    expect(asked('host', 'b', '10.8.0.10').reason).toBe('route-blackhole')
    expect(asked('host', 'b', '10.8.0.10', { protocol: 'icmp' }).hops.at(-1)?.machine).toBe('b')
  })
})

test('a row whose gateway is the machine itself asks on its own cable', () => {
  const own = {
    ...routes('host', '10.7.0.0/24 dev br0', '10.8.0.0/24 dev br1', '10.9.0.0/24 via 10.7.0.1 dev br0'),
    ...os('linux'),
  }
  const c = machine('guest', 'c', [['eth0', '10.9.0.10/8', 'br0']], os('linux'))
  const { verdict, hops } = host(own, [c])('host', 'c', '10.9.0.10')
  expect([verdict, hops.at(-1)?.machine]).toEqual(['reachable', 'c'])
})

test('nobody begins a conversation with a broadcast address', () => {
  const all = { ...routes('host', '10.7.0.0/24 dev br0', '10.7.0.10/32 dev br0'), ...os('linux') }
  for (const row of all.routes.slice(1)) row.type = 'broadcast'
  expect(host(all)('host', 'a', '10.7.0.10').reason).toBe('no-route')
})

test('of two with one address, who is asked from the one is the one itself: nothing is claimed', () => {
  const twin = machine('guest', 'twin', [['eth0', '10.7.0.10/24', 'br0']], os('linux'))
  expect(host({}, [twin])('a', 'twin', '10.7.0.10')).toMatchObject({ verdict: 'unknown', reason: 'duplicate-address' })
})
