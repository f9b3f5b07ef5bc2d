import type { RecordedMachine, RecordedOutput } from '../../shared/recording/recording.ts'
import { type Fault, type GuestSpec, hostNumber, type LabSpec, v6Network } from './lab-spec.ts'
import { NEIGHBOUR_DISCOVERY_TYPES } from './ping-rules.ts'
import { PORT } from './ports.ts'
import { macOfAdapter, numberOfGuest } from './windows-adapters.ts'

const LENGTHS: Partial<Record<Fault, number>> = { 'wrong-mask': 30, 'wide-mask': 8 }

interface Adapter {
  name: string
  index: number
  mac: string
  isUp: boolean
  isConnected: boolean
  addresses: { local: string; prefixlen: number }[]
}

/** A guest of a lab, recorded from inside, as guest-lines.ts builds it: a Linux machine, whatever its host is. */
export function linuxGuest(spec: LabSpec, guest: GuestSpec): RecordedMachine {
  const id = `guests/${guest.name}`
  const adapters = adaptersOf(spec, guest)
  const json = (file: string, command: string, value: unknown): RecordedOutput => ({
    id: `${id}/${file}`,
    command,
    text: JSON.stringify(value),
    exitCode: 0,
  })
  const text = (file: string, command: string, lines: readonly string[]): RecordedOutput => ({
    id: `${id}/${file}`,
    command,
    text: `${lines.join('\n')}\n`,
    exitCode: 0,
  })
  return {
    id,
    role: 'guest',
    name: guest.name,
    os: 'linux',
    outputs: [
      json('ip-address.json', 'ip -j -d address show', [loopback, ...adapters.map(addressRow)]),
      json('ip-route.json', 'ip -j -d route show table all', routeRows(spec, guest, adapters)),
      text('sysctl.txt', 'sysctl net.ipv4.ip_forward net.ipv6.conf.all.forwarding', [
        `net.ipv4.ip_forward = ${Number(guest.forwards === true)}`,
        'net.ipv6.conf.all.forwarding = 0',
      ]),
      text('iptables-save.txt', 'iptables-save', filterLines(guest, 'icmp')),
      text('ip6tables-save.txt', 'ip6tables-save', filterLines(guest, 'ipv6-icmp')),
    ],
  }
}

function adaptersOf(spec: LabSpec, guest: GuestSpec): Adapter[] {
  const on = spec.switches.find(({ name }) => name === guest.switch)
  const there = spec.switches.find(({ name }) => name === guest.second?.switch)
  if (on === undefined) return []
  const number = numberOfGuest(spec, guest)
  const { fault, also } = guest
  const first: Adapter = {
    name: 'eth0',
    index: 2,
    mac: macOfAdapter(number, 0),
    isUp: fault !== 'link-down',
    isConnected: fault !== 'port-down' && fault !== 'link-down',
    addresses: [
      fault === 'link-local'
        ? { local: `169.254.7.${guest.number}`, prefixlen: 16 }
        : { local: `${on.network}.${guest.number}`, prefixlen: LENGTHS[fault] ?? on.length },
      ...(also === undefined ? [] : [{ local: `${on.network}.${also}`, prefixlen: 24 }]),
      // The kernel takes IPv6 addresses away from an interface that is switched off.
      ...(spec.ipv6 && on.kind !== 'external' && fault !== 'link-down'
        ? [{ local: `${v6Network(on.network)}::${guest.number}`, prefixlen: 64 }]
        : []),
    ],
  }
  if (guest.second === undefined || there === undefined) return [first]
  const addresses = [{ local: `${there.network}.${guest.second.number}`, prefixlen: 24 }]
  return [first, { name: 'eth1', index: 3, mac: macOfAdapter(number, 1), isUp: true, isConnected: true, addresses }]
}

const loopback = {
  ifindex: 1,
  ifname: 'lo',
  flags: ['LOOPBACK', 'UP', 'LOWER_UP'],
  mtu: 65_536,
  operstate: 'UNKNOWN',
  link_type: 'loopback',
  address: '00:00:00:00:00:00',
  addr_info: [{ family: 'inet', local: '127.0.0.1', prefixlen: 8, scope: 'host', label: 'lo' }],
}

function addressRow({ name, index, mac, isUp, isConnected, addresses }: Adapter): object {
  return {
    ifindex: index,
    ifname: name,
    flags: ['BROADCAST', 'MULTICAST', ...(isUp ? ['UP'] : []), isConnected ? 'LOWER_UP' : 'NO-CARRIER'],
    mtu: 1500,
    operstate: isConnected ? 'UP' : 'DOWN',
    link_type: 'ether',
    address: mac,
    addr_info: addresses.map(({ local, prefixlen }) => ({
      family: local.includes(':') ? 'inet6' : 'inet',
      local,
      prefixlen,
      scope: local.startsWith('169.254.') ? 'link' : 'global',
    })),
  }
}

/** The kernel’s rows for networks, and those that the lab adds. None of an interface that is switched off. */
function routeRows(spec: LabSpec, guest: GuestSpec, adapters: readonly Adapter[]): object[] {
  const on = spec.switches.find(({ name }) => name === guest.switch)
  const [first] = adapters
  if (on === undefined || first === undefined) return []
  const connected = adapters
    .filter(({ isUp }) => isUp)
    .flatMap((one) =>
      one.addresses.map(({ local, prefixlen }) => ({
        dst: networkOf(local, prefixlen),
        dev: one.name,
        protocol: 'kernel',
        ...(local.includes(':') ? { metric: 256, pref: 'medium' } : { scope: 'link', prefsrc: local }),
        flags: one.isConnected ? [] : ['linkdown'],
      })),
    )
  const row = (dst: string, gateway: string, more: object = {}) =>
    first.isUp
      ? [{ dst, gateway, dev: 'eth0', protocol: 'boot', flags: first.isConnected ? [] : ['linkdown'], ...more }]
      : []
  const hasGateway = on.kind !== 'private' && guest.fault !== 'no-gateway' && guest.fault !== 'link-local'
  const gateway = on.kind === 'external' ? '10.66.0.1' : `${on.network}.${hostNumber(on)}`
  const dead = on.kind === 'external' ? '203.0.113.0/24' : '10.66.0.0/24'
  return [
    ...(hasGateway ? row('default', gateway) : []),
    ...(hasGateway && spec.ipv6 && on.kind !== 'external'
      ? row('default', `${v6Network(on.network)}::1`, { metric: 1024, pref: 'medium' })
      : []),
    ...(guest.fault === 'blackhole' ? [{ type: 'blackhole', dst: dead, protocol: 'boot', flags: [] }] : []),
    ...(guest.routes ?? []).flatMap((route) => viaRow(route, adapters)),
    ...connected,
  ]
}

/** `10.71.0.0/24 via 10.70.0.100`. */
function viaRow(route: string, adapters: readonly Adapter[]): object[] {
  const [dst = '', , gateway = ''] = route.split(' ')
  const near = adapters.find(({ addresses }) =>
    addresses.some(({ local }) => local.split('.').slice(0, 3).join('.') === gateway.split('.').slice(0, 3).join('.')),
  )
  return near === undefined || !near.isUp ? [] : [{ dst, gateway, dev: near.name, protocol: 'boot', flags: [] }]
}

function networkOf(local: string, prefixlen: number): string {
  if (local.includes(':')) return `${local.slice(0, local.indexOf('::'))}::/${prefixlen}`
  const value = local.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
  const first = value - (value % 2 ** (32 - prefixlen))
  return `${[24, 16, 8, 0].map((bits) => Math.floor(first / 2 ** bits) % 256).join('.')}/${prefixlen}`
}

const PING_STOPS = {
  icmp: '-A INPUT -p icmp -m icmp --icmp-type 8 -j DROP',
  'ipv6-icmp': '-A INPUT -p ipv6-icmp -m icmp6 --icmpv6-type 128 -j DROP',
}

/** The guest’s own firewall, in the words of iptables-save. */
function filterLines({ fault, stopsPings }: GuestSpec, icmp: 'icmp' | 'ipv6-icmp'): string[] {
  const known = (chain: string) => [
    `-A ${chain} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`,
    ...(icmp === 'ipv6-icmp'
      ? NEIGHBOUR_DISCOVERY_TYPES.map((type) => `-A ${chain} -p ipv6-icmp -m icmp6 --icmpv6-type ${type} -j ACCEPT`)
      : []),
  ]
  const input = (...rules: string[]) => [...known('INPUT'), ...rules.map((rule) => `-A INPUT ${rule}`)]
  const rules: Partial<Record<Fault, string[]>> = {
    drops: input('-i lo -j ACCEPT', '-j DROP'),
    rejects: input('-i lo -j ACCEPT', '-j REJECT'),
    'drops-port': input(`-p tcp -m tcp --dport ${PORT} -j DROP`),
    'only-port': input('-i lo -j ACCEPT', `-p tcp -m tcp --dport ${PORT} -j ACCEPT`, '-j DROP'),
    mute: [
      ...known('OUTPUT'),
      '-A OUTPUT -o lo -j ACCEPT',
      `-A OUTPUT -p tcp -m tcp --dport ${PORT} -j DROP`,
      '-A OUTPUT -p tcp -m tcp --dport 8000:8099 -j DROP',
    ],
  }
  return [
    '*filter',
    ':INPUT ACCEPT [0:0]',
    ':FORWARD ACCEPT [0:0]',
    ':OUTPUT ACCEPT [0:0]',
    ...(stopsPings === true ? [PING_STOPS[icmp]] : []),
    ...(rules[fault] ?? []),
    'COMMIT',
  ]
}
