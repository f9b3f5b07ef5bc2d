/** A laptop with switches and guests, and the network around it, as a test wants it built. Everything is IPv4, and IPv6 where `ipv6`. */
export interface LabSpec {
  seed: number
  host: HostSpec
  /** The LAN 10.66.0.0/24: its router is .1, the host .2, the devices from .10 on. */
  devices: number
  /** Networks of switches that the router has a route to, over the host. */
  routed: readonly string[]
  /** Inside only: the switches’ networks fd00:10:7x::/64, with default routes to the host. */
  ipv6: boolean
  switches: readonly SwitchSpec[]
  guests: readonly GuestSpec[]
}

/** The host’s own settings. */
export interface HostSpec {
  forwarding: boolean
  /** Interfaces whose own `net.ipv4.conf.X.forwarding` is the opposite. */
  forwardingTurned: readonly string[]
  /** Policy of the chain forward; `accept` is no chain at all. */
  forwardPolicy: 'accept' | 'drop'
  /** With the policy `drop`: guests of one switch may all the same begin conversations with those of another. */
  between: boolean
  /** What the host’s firewall does with what guests send to the host itself. */
  fromGuests: 'accept' | 'drop' | 'reject'
  /** The program that wrote the rules; `nft-sets`: with named sets, interface sets and verdict maps. */
  firewall: 'nft' | 'nft-sets' | 'iptables'
  /** How rules of mapped ports tell what is for them: by the interface that it came in by, or by the address asked. */
  mapsBy: 'interface' | 'address'
  /** A rule of the chain forward that drops all IPv6 towards this network. */
  drops6?: string
  /** An inner switch that is switched off. */
  down?: string
  /** The hook at which it drops the echo requests of pings. */
  stopsPings?: 'input' | 'forward'
  /** `net.ipv4.conf.all.rp_filter`. */
  reversePath: 0 | 1 | 2
  /** `net.bridge.bridge-nf-call-iptables`. */
  bridgeNetfilter: boolean
  /** Arguments of `ip route add`. */
  routes: readonly string[]
  /** Arguments of `ip rule add`. */
  rules: readonly string[]
  /** A second LAN 10.67.0.0/24 with a router (.1) and a device (.10); the host is .2. Its default route is the better or the worse one. */
  secondUplink?: 'better' | 'worse'
}

/** `nat`: translated outwards. `internal`: the host is on it, without translation. `private`: it is not. `external`: joined with the LAN. `link`: no bridge, one guest at a veth of the host. */
export type SwitchKind = 'nat' | 'internal' | 'private' | 'external' | 'link'

export interface SwitchSpec {
  /** Name of the bridge (or the host’s veth): at most 15 letters. */
  name: string
  kind: SwitchKind
  /** First three octets. */
  network: string
  /** Of the prefix; 31 for some links. */
  length: 24 | 31
}

/** What is wrong with a guest, and known to be: the reason that is given must name it. */
export type Fault =
  | 'none'
  | 'link-down'
  | 'port-down'
  | 'no-gateway'
  | 'wrong-mask'
  | 'wide-mask'
  | 'link-local'
  | 'drops'
  | 'rejects'
  | 'drops-port'
  | 'only-port'
  | 'mute'
  | 'blackhole'
  | 'duplicate'

export interface GuestSpec {
  name: string
  switch: string
  /** Last octet. */
  number: number
  fault: Fault
  isolated: boolean
  /** TCP port of the host that is mapped to this guest’s. */
  mapped?: number
  /** Last octet of a second address on the same interface. */
  also?: number
  /** A second adapter, on another switch. */
  second?: { switch: string; number: number }
  /** Its own firewall drops the echo requests of pings. */
  stopsPings?: boolean
  /** It passes packets on from one of its adapters to the other. */
  forwards?: boolean
  /** Arguments of `ip route add`. */
  routes?: readonly string[]
}

/** Switches on which the host has an address. */
export function innerSwitches({ switches }: Pick<LabSpec, 'switches'>): SwitchSpec[] {
  return switches.filter(({ kind }) => kind === 'nat' || kind === 'internal' || kind === 'link')
}

/** The host’s last octet on an inner switch: on a link of two addresses the even one. */
export const hostNumber = ({ length }: SwitchSpec): number => (length === 31 ? 100 : 1)

/** fd00 and the network’s octets: 10.71.0 → fd00:10:71. */
export const v6Network = (network: string): string => `fd00:${network.split('.').slice(0, 2).join(':')}`
