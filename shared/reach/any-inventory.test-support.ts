import fc from 'fast-check'
import { Inventory } from '../inventory/inventory.ts'

/*
 * Inventories that nobody would believe: contradictions, dangling ids, loops, rules that make no sense. Few different
 * values, so that things meet. All of the right shape, which is what the app can rely on.
 */

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const some = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most })
/** Mostly one or two. */
const fewOf = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(one) },
    { weight: 3, arbitrary: fc.tuple(one, one) },
    { weight: 1, arbitrary: fc.tuple(one, one, one) },
    { weight: 1, arbitrary: fc.constant([]) },
  )
/** Every member may be missing. */
const maybe = <T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(parts, { requiredKeys: [] })

const sources = pick(
  [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }],
  [{ kind: 'seen', machine: 'host', output: 'host/x.txt', command: 'x', noun: 'row', line: 1 }],
)
const sourced = <T>(value: fc.Arbitrary<T>) => fc.record({ value, sources })

const addresses = [
  ...['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.1.1', '10.0.1.2', '192.168.1.1', '169.254.1.1', '8.8.8.8', '127.0.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', 'fd00::1', 'fd00::2', 'fe80::1', 'fe80::2', '::1', '::', 'ff02::1'],
]
/** Those of a few networks come most. */
const address = fc.oneof(
  { weight: 4, arbitrary: pick(...addresses.slice(0, 5)) },
  { weight: 1, arbitrary: pick(...addresses) },
)
const prefix = pick(
  '0.0.0.0/0',
  '10.0.0.0/24',
  '10.0.0.0/30',
  '10.0.0.0/8',
  '10.0.1.0/24',
  '10.0.0.2/32',
  '::/0',
  'fd00::/64',
)
const mac = pick('02:00:00:00:00:01', '02:00:00:00:00:02', 'ff:ff:ff:ff:ff:ff')
const machines = ['host', 'm1', 'm2', 'm3', 'm4']
const segments = ['s0', 's1', 's2']
const nics = ['eth0', 'eth1', 'lo']
const nic = pick(...nics)
const machineId = pick(...machines, 'nobody')
const interfaceId = fc.tuple(machineId, nic).map(([machine, name]) => `${machine}#${name}`)
const table = pick('main', 'local', '100')
const settings = [
  ...['net.ipv4.ip_forward', 'net.bridge.bridge-nf-call-iptables', 'net.ipv4.icmp_echo_ignore_all'],
  ...['net.ipv4.conf.all.rp_filter', 'net.ipv4.conf.eth0.rp_filter', 'net.ipv4.conf.eth0.forwarding'],
]

const anInterface = (machine: string) =>
  fc
    .record({
      name: nic,
      kind: sourced(pick('ethernet', 'bridge', 'virtual-nic', 'loopback')),
      addresses: fewOf(
        fc.record(
          { address, sources, length: pick(24, 24, 24, 8, 32, 0, 30) },
          { requiredKeys: ['address', 'sources'] },
        ),
      ),
      segment: pick('s0', 's0', 's0', 's0', ...segments, 'nowhere', undefined),
      more: maybe({
        up: sourced(pick(true, true, true, false)),
        connected: sourced(pick(true, true, true, false)),
        mac: sourced(mac),
        ip: maybe({ 4: maybe({ forwarding: sourced(fc.boolean()), weakHostReceive: sourced(fc.boolean()) }) }),
      }),
    })
    .map(({ more, segment, ...one }) => ({
      ...{ id: `${machine}#${one.name}`, aliases: [], uplink: false, remarks: [] },
      ...{ sources: one.kind.sources, ...one, ...more },
      ...(segment === undefined ? {} : { segment }),
    }))

const route = fc
  .record({
    type: pick('unicast', 'unicast', 'unicast', 'blackhole', 'unreachable', 'throw', 'local', 'broadcast'),
    destination: fc.option(prefix),
    sources,
    more: maybe({
      gateway: fc.option(address),
      interface: interfaceId,
      metric: fc.nat({ max: 2 }),
      table,
      preferredSource: address,
    }),
  })
  .map(({ more, ...row }) => ({ ...row, ...more }))

const rule = fc
  .record({
    priority: fc.nat({ max: 5 }),
    sources,
    more: maybe({
      from: prefix,
      to: prefix,
      inInterface: nic,
      table,
      fwmark: pick('0x1'),
      action: pick('blackhole', 'prohibit'),
      other: pick(['uidrange']),
    }),
  })
  .map(({ more, ...one }) => ({ ...one, ...more }))

const chainName = pick('input', 'forward', 'other', 'gone')
const expression = pick<unknown>(
  ...['accept', 'drop', 'reject', 'masquerade', 'redirect', 'counter', 'return', 'dup'].map((verdict) => ({
    [verdict]: null,
  })),
  ...['input', 'forward', 'other', 'gone'].flatMap((target) => [{ jump: { target } }, { goto: { target } }]),
  ...['10.0.0.2', '10.0.1.1', 'fd00::2', 7].flatMap((addr) => [{ dnat: { addr, port: 80 } }, { snat: { addr } }]),
  { match: { op: '==', left: { meta: { key: 'iifname' } }, right: '@names' } },
  {
    match: {
      op: '!=',
      left: { payload: { protocol: 'tcp', field: 'dport' } },
      right: { set: [22, { range: [80, 90] }] },
    },
  },
  { match: { op: 'in', left: { ct: { key: 'state' } }, right: ['new', 'established'] } },
  { match: { op: '<', left: { osf: {} }, right: {} } },
  { vmap: { key: { meta: { key: 'oifname' } }, data: '@names' } },
  ...[7, null, 'x', {}, []],
)
const words = pick(
  ['-A', 'FORWARD', '-i', 'eth0', '-j', 'DROP'],
  ['-A', 'FORWARD', '!', '-s', '10.0.0.0/24', '-j', 'gone'],
  ['-A', 'OUTPUT', '--dport', '-j'],
  ['-j', 'DNAT', '--to-destination', '[::1'],
  [],
)
const chain = fc
  .record({
    family: pick('ip', 'ip6', 'inet', 'bridge'),
    table: pick('t', 'u'),
    chain: chainName,
    rules: some(
      fc.record({ sources, ...{ expressions: some(expression, 3), words } }, { requiredKeys: ['sources'] }),
      3,
    ),
    sources,
    more: maybe({
      hook: pick('prerouting', 'input', 'forward', 'output', 'postrouting', 'elsewhere'),
      chainType: pick('filter', 'nat'),
      policy: pick('accept', 'drop'),
      priority: fc.integer({ min: -1, max: 1 }),
    }),
  })
  .map(({ more, ...one }) => ({ ...one, ...more }))
const set = fc.record({
  family: pick('ip', 'inet'),
  table: pick('t', 'u'),
  set: pick('names'),
  elements: some(
    pick<unknown>('eth0', 7, ['eth0', { drop: null }], ['eth1', { jump: { target: 'forward' } }], [], null),
    3,
  ),
  sources,
})

const aMachine = (id: string) =>
  fc
    .record({
      kind: id === 'host' ? pick('host') : pick('guest', 'guest', 'router', 'lan-device'),
      name: sourced(pick(id, 'twin')),
      observed: fc.boolean(),
      interfaces: fewOf(anInterface(id)).map((all) =>
        all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index),
      ),
      routesRecorded: fc.boolean(),
      routes: some(route, 5),
      rules: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(rule, 3) }),
      neighbours: some(fc.record({ address, mac: fc.option(mac), kind: pick('device'), sources }), 2),
      forwarding: maybe({ 4: sourced(fc.boolean()), 6: sourced(fc.boolean()) }),
      filterRecorded: fc.boolean(),
      filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(chain, 4) }),
      filterSets: some(set, 1),
      settings: some(fc.record({ key: pick(...settings), value: pick('0', '1', '2', 'x'), sources }), 3),
      more: maybe({
        os: sourced(pick('linux', 'windows', 'macos')),
        power: sourced(pick('running', 'running', 'running', 'running', 'running', 'running', 'off', 'unknown')),
        nats: sourced(some(fc.record({ name: pick('n'), internal: prefix, sources }), 2)),
        natMappings: sourced(
          some(
            fc.record({
              ...{ protocol: pick('tcp'), externalAddress: address, externalPort: pick(80) },
              ...{ internalAddress: address, internalPort: pick(80, 8080), sources },
            }),
            2,
          ),
        ),
        portProxies: sourced(
          some(
            fc.record({
              ...{ listenFamily: pick(4, 6), listenAddress: pick('*', ...addresses), listenPort: pick(80, 8080) },
              ...{ connectAddress: address, connectPort: pick(80, 8080), sources },
            }),
            2,
          ),
        ),
      }),
    })
    .map(({ more, ...machine }) => ({ id, aliases: [], remarks: [], ...machine, ...more }))

const attachment = fc
  .tuple(machineId, nic, sources, maybe({ port: interfaceId, isolated: fc.boolean(), portUp: fc.boolean() }))
  .map(([machine, name, seen, more]) => ({ machine, interface: `${machine}#${name}`, sources: seen, ...more }))

const aSegment = (id: string) =>
  fc
    .record({
      kind: pick('virtual-switch', 'bridge', 'lan', 'link'),
      name: sourced(pick(id)),
      defaultSwitch: fc.boolean(),
      external: fc.boolean(),
      prefixes: some(sourced(prefix), 2),
      attachments: some(attachment, 2),
      sources,
      more: maybe({ switchType: sourced(pick('Private', 'Internal', 'External')) }),
    })
    .map(({ more, ...segment }) => ({ id, extensions: [], ...segment, ...more }))

/** Any inventory of a host, some machines and segments. Most interfaces are where they say they are. */
export const anyInventory: fc.Arbitrary<Inventory> = fc
  .record({
    machines: fc.tuple(...machines.map(aMachine)),
    count: fc.integer({ min: 0, max: 4 }),
    segments: fc.tuple(...segments.map(aSegment)),
  })
  .map(({ machines: all, count, segments: bare }) => {
    const present = all.slice(0, count + 1)
    const joined = bare.map((segment) => {
      const members = present.flatMap(({ id: machine, interfaces }) =>
        interfaces
          .filter((one) => one.segment === segment.id)
          .map((one) => ({ machine, interface: one.id, sources: one.sources })),
      )
      return { ...segment, attachments: [...members, ...segment.attachments] }
    })
    return Inventory.parse({ name: 'any', host: 'host', outputs: [], machines: present, segments: joined })
  })
