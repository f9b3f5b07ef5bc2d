/** A laptop with switches and guests, and the network around it, as a test wants it built. Everything is IPv4, and IPv6 where `ipv6`. */
export interface LabSpec {
  seed: number
  /** The host's own settings. */
  host: {
    forwarding: boolean
    /** Policy of the chain forward; `accept` is no chain at all. */
    forwardPolicy: 'accept' | 'drop'
    /** What the host's firewall does with what guests send to the host itself. */
    fromGuests: 'accept' | 'drop' | 'reject'
    /** `net.bridge.bridge-nf-call-iptables`. */
    bridgeNetfilter: boolean
  }
  /** The LAN 10.66.0.0/24: its router is .1, the host .2, the devices from .10 on. */
  devices: number
  /** Networks of switches that the router has a route to, over the host. */
  routed: readonly string[]
  ipv6: boolean
  switches: readonly SwitchSpec[]
  guests: readonly GuestSpec[]
}

/** `nat`: translated outwards. `internal`: the host is on it, without translation. `private`: it is not. `external`: joined with the LAN. */
export type SwitchKind = 'nat' | 'internal' | 'private' | 'external'

export interface SwitchSpec {
  /** Name of the bridge: at most 15 letters. */
  name: string
  kind: SwitchKind
  /** First three octets. */
  network: string
}

/** What is wrong with a guest, and known to be: the reason that is given must name it. */
export type Fault =
  | 'none'
  | 'link-down'
  | 'port-down'
  | 'no-gateway'
  | 'wrong-mask'
  | 'link-local'
  | 'drops'
  | 'rejects'
  | 'blackhole'
  | 'duplicate'

export interface GuestSpec {
  name: string
  switch: string
  /** Last octet. */
  number: number
  fault: Fault
  isolated: boolean
  /** TCP port of the host that is mapped to this guest's. */
  mapped?: number
}
