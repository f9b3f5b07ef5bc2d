import type {
  Attachment,
  Interface,
  Inventory,
  Machine,
  Neighbour,
  PolicyRule,
  Segment,
} from '../inventory/inventory.ts'
import type { Source, Sourced } from '../inventory/source.ts'
import type { Address, Family } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import type { Prefix } from '../net/prefix.ts'

/** An address of a stack, ready for the walk. `known` is false for a stand-in: some address of the segment's network. */
export interface StackAddress {
  address: Address
  length: number
  sources: Source[]
  known: boolean
}

export interface StackInterface {
  /** The inventory's id. */
  id: string
  name: string
  /** The name that people see: the vNIC's rather than `eth2`, where there is one. */
  title: string
  mac?: Mac
  /** It carries packets: switched on, and the medium is there. */
  up: Sourced<boolean>
  /** It is switched on, cable or not: its addresses are the machine's. */
  enabled: Sourced<boolean>
  addresses: StackAddress[]
  segment?: string
  /** Default gateways that the machine told of, apart from a routing table; an empty list: that it has none here. */
  gateways?: NonNullable<Interface['gateways']>
  /** By family, where forwarding is set for the interface alone; else the stack’s `forwards` counts. */
  forwards?: Partial<Record<Family, Sourced<boolean>>>
  /** Windows: it takes packets that come in here for an address of another interface. */
  weakReceive?: Partial<Record<Family, Sourced<boolean>>>
  /** Linux, `rp_filter`: from where IPv4 packets may come in here; absent where from anywhere. */
  reversePath?: Sourced<'strict' | 'loose'>
}

/** One row of a routing table, seen or assumed. */
export interface StackRoute {
  type: Machine['routes'][number]['type']
  destination: Prefix
  /** First and last address of `destination` as numbers: what the look-up compares. */
  first: bigint
  last: bigint
  length: number
  family: Family
  /** `null`: on-link. `undefined`: a gateway whose printed name could not be resolved. */
  gateway: Address | null | undefined
  interface?: string
  metric: number
  table: string
  preferredSource?: Address
  sources: Source[]
}

/** Source translation: what leaves `inside` for another segment gets the address of the interface it leaves through (RFC 3022). */
export interface Translation {
  /** What people call it: "the Default Switch’s NAT". */
  name: string
  /** Segments whose machines are hidden behind it. */
  inside: string[]
  /** Only what comes from this network is translated, where the rule names one. */
  prefix?: Prefix
  family: Family
  sources: Source[]
}

/** One TCP/IP stack: a host, a guest, a router, a device, or the internet. */
export interface Stack {
  id: string
  name: string
  /** The name in a sentence: `the router`, `the internet`, else as it is. */
  called: string
  kind: Machine['kind'] | 'internet'
  machine?: Machine
  /** RFC 1122 3.3.4.2: a strong host takes a packet only on the interface that has its address. */
  hostModel: Sourced<'strong' | 'weak'>
  power: Sourced<'running' | 'off'>
  interfaces: StackInterface[]
  /** By family and table, each sorted: longest prefix first, then lowest metric. */
  routes: StackRoute[]
  rules: PolicyRule[]
  /** Recorded kernel settings by key. */
  settings: ReadonlyMap<string, Machine['settings'][number]>
  neighbours: Neighbour[]
  forwards: { 4: Sourced<boolean>; 6: Sourced<boolean> }
  translations: Translation[]
  /** By family: the routing table is the usual one, not a recorded one. */
  routesAssumed: Record<Family, boolean>
  /** A router of which only the address is known: hides its network (IPv4), lets nothing in (IPv6, RFC 6092), drops private destinations. */
  isHomeRouter: boolean
}

export interface Topology {
  inventory: Inventory
  stacks: Map<string, Stack>
  segments: Map<string, Segment>
  /** Interface id → stack, for every interface. */
  owners: Map<string, Stack>
  internet: Stack
  index: TopologyIndex
}

/** One interface on a segment, with its stack and its port. */
export interface Member {
  stack: Stack
  interface: StackInterface
  attachment: Attachment
}

/** An interface on a segment, and the address that it has there. */
export interface Holder extends Member {
  held: StackAddress
}

/** An address of a stack, and the interface that has it. */
export interface Local {
  interface: StackInterface
  held: StackAddress
}

/** An address of some stack. */
export interface Owned extends Local {
  stack: Stack
}

/** What every hop asks for, looked up once. */
export interface TopologyIndex {
  /** By segment: who is on it. */
  members: ReadonlyMap<string, readonly Member[]>
  /** By segment and address: who has it there. */
  holders: ReadonlyMap<string, ReadonlyMap<Address, readonly Holder[]>>
  /** By segment: the host’s own interface there, not a port that leads on. A bridge is one of the host’s interfaces. */
  hostOn: ReadonlyMap<string, Member>
  /** By interface id: its place on its segment. */
  places: ReadonlyMap<string, Member>
  /** By stack id and address: its own addresses. */
  local: ReadonlyMap<string, ReadonlyMap<Address, Local>>
  /** By address: everybody who has it, wherever that is. */
  owned: ReadonlyMap<Address, readonly Owned[]>
  /** An address as a number, worked out once. */
  numberOf: (address: Address) => bigint
}

/** Id and name of the stack that stands for every public address. */
export const INTERNET = 'internet'

/** The segment between a home router and the internet; nothing of it is recorded. */
export const WAN = 'wan'
