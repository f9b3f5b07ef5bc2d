import type { Address } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import type { Prefix } from '../net/prefix.ts'
import type { InterfaceCountersFact } from './counters-fact.ts'
import type { GivenFact } from './given-fact.ts'
import type { GuestFact, PublishedPortFact } from './guest-fact.ts'
import type { Place } from './place.ts'
import type { RouteType } from './route-type.ts'
import type { AdapterOwner, WindowsFact } from './windows-fact.ts'

export type { Place } from './place.ts'

/** What kind of network device an interface is, as its own operating system says. */
export type InterfaceMedium =
  | 'ethernet'
  | 'wifi'
  | 'loopback'
  | 'bridge'
  | 'veth'
  | 'vlan'
  | 'tunnel'
  | 'bond'
  | 'tap'
  | 'macvlan'
  | 'other'

export interface InterfaceFact extends Place {
  kind: 'interface'
  name: string
  index?: number
  description?: string
  /** Windows' InterfaceGuid: lower case, without braces. */
  guid?: string
  mac?: Mac
  /** The MAC that the hardware came with. */
  permanentMac?: Mac
  medium?: InterfaceMedium
  /** Administratively up. */
  up?: boolean
  /** The medium is there: carrier, LOWER_UP, "Media disconnected" is false. */
  connected?: boolean
  mtu?: number
  /** The bridge (or bond) of which it is a port. */
  master?: string
  /** A veth's other end: interface index, and the network namespace id it is in where that is another. */
  peerIndex?: number
  peerNamespaceId?: number
  /** A VLAN interface's lower device and tag. */
  lower?: string
  vlanId?: number
  /** A bridge port's flags, where they are not the usual ones. */
  isolated?: boolean
  portState?: 'forwarding' | 'blocking' | 'disabled' | 'learning' | 'listening'
  /** A bridge with VLAN filtering. */
  vlanFiltering?: boolean
  /** Hardware behind it (a bus and device), as opposed to a software device. */
  physical?: boolean
  /** Made by software, as the system says. */
  virtual?: boolean
  /** Bits a second. */
  linkSpeed?: number
  dhcp?: boolean
  dhcpServer?: Address
  gateways?: Address[]
  dnsServers?: Address[]
}

export interface AddressFact extends Place {
  kind: 'address'
  /** Interface name as this command prints it; its index where the command prints no name. */
  interface: string
  interfaceIndex?: number
  address: Address
  /** Prefix length in bits, where the command tells it. */
  length?: number
  broadcast?: Address
  scope?: string
  /** Leased or generated rather than configured (`dynamic`); WSL 1 says it of every address. */
  dynamic?: boolean
  /** Windows: "Autoconfiguration IPv4 Address"; the machine gave it to itself (RFC 3927). */
  autoconfigured?: boolean
  /** Duplicate address detection failed, or is not finished. */
  duplicate?: boolean
  tentative?: boolean
  /** Its time for new conversations is over (RFC 4862); those that there are go on. */
  deprecated?: boolean
  /** Seconds; absent for "forever". */
  validSeconds?: number
  /** `ip`'s `proto`, Windows' PrefixOrigin: who put it there. */
  origin?: string
  /** Its second half is by chance, and another one after a while (RFC 8981). */
  temporary?: boolean
}

export interface RouteFact extends Place {
  kind: 'route'
  type: RouteType
  /** `null` where the command printed a name that stands for no known number. */
  destination: Prefix | null
  /** The destination as printed, where that was a name. */
  destinationName?: string
  /** The mask's length in bits, where the destination is a name. */
  destinationLength?: number
  /** `null` for on-link. */
  gateway: Address | null
  /** The gateway as printed, where that was a name (perhaps cut by the command). */
  gatewayName?: string
  /** Interface name, or on Windows `route print` its address (IPv4) or index (IPv6). */
  interface?: string
  interfaceIndex?: number
  metric?: number
  /** Windows' RouteMetric: the interface's metric is to be added. */
  metricWithoutInterface?: boolean
  /** Linux routing table: `main`, `local`, a number as text. */
  table?: string
  protocol?: string
  preferredSource?: Address
  /** The interface is without carrier or down: the kernel marks the row. */
  linkDown?: boolean
  /** It is put into the table again at every start; where that is all that is told, it may not be in the table now. */
  persistent?: boolean
  mtu?: number
}

export interface NeighbourFact extends Place {
  kind: 'neighbour'
  /** At least one of `address` and `name` is there. */
  address?: Address
  name?: string
  /** `null`: asked, nobody answered. */
  mac: Mac | null
  /** Interface name, where the command prints it. */
  interface?: string
  /** Windows `arp -a`: the interface's own address and index. */
  interfaceAddress?: Address
  interfaceIndex?: number
  /** As printed: `dynamic`, `REACHABLE`, `static`, … */
  state?: string
  /** The neighbour calls itself a router (IPv6 ND). */
  router?: boolean
}

/** A Linux policy rule (`ip rule`). */
export interface RuleFact extends Place {
  kind: 'rule'
  priority: number
  family?: 4 | 6
  from?: Prefix
  to?: Prefix
  inInterface?: string
  outInterface?: string
  fwmark?: string
  /** Table name or number as text; absent for an action that ends the look-up. */
  table?: string
  action?: 'blackhole' | 'unreachable' | 'prohibit'
  /** Options of the rule that are not among these, as printed: such a rule can't be evaluated. */
  other?: string[]
}

export type SwitchType = 'Private' | 'Internal' | 'External'

export interface VirtualSwitchFact extends Place {
  kind: 'virtual-switch'
  name: string
  id?: string
  type: SwitchType
  /** The physical NIC's description, for an External switch. */
  nicDescription?: string
  /** Its InterfaceGuid: lower case, without braces. */
  nicGuid?: string
  /** The other NICs of a team, in the same way. */
  moreNics?: { description?: string; guid?: string }[]
  allowManagementOs?: boolean
  /** Several NICs carry it as one (switch-embedded teaming). */
  teaming?: boolean
  /** What its owner wrote down about it. */
  notes?: string
}

export interface VirtualAdapterFact extends Place {
  kind: 'virtual-adapter'
  name: string
  id?: string
  /** The host's own vNICs: the InterfaceGuid of the `vEthernet (…)` that it is there; lower case, without braces. */
  deviceId?: string
  /** True: the host's own vNIC. */
  managementOs: boolean
  vmName?: string
  switchName?: string
  mac?: Mac
  /** Hyper-V chose the MAC; otherwise somebody set it by hand. */
  dynamicMac?: boolean
  /** As printed between braces: `Ok`; empty for a guest that does not run. */
  status?: string
  /** False: on no switch, as with its cable pulled out. */
  connected?: boolean
  addresses: Address[]
  /** False: Hyper-V drops frames that leave the guest with another source MAC than its own. */
  macSpoofing?: boolean
  /** True: Hyper-V drops what a DHCP server, or a router's advertisement, would send from this guest. */
  dhcpGuard?: boolean
  routerGuard?: boolean
  portMirroring?: 'none' | 'source' | 'destination'
}

export interface SwitchExtensionFact extends Place {
  kind: 'switch-extension'
  name: string
  vendor?: string
  version?: string
  extensionType?: string
  switchName?: string
  enabled?: boolean
  running?: boolean
  /** Name of the Hyper-V host that was asked. */
  computerName?: string
}

/** `Get-VMSecurity`: property names and values as printed. */
export interface VmSecurityFact extends Place {
  kind: 'vm-security'
  vmName?: string
  /** Lower case, without braces. */
  vmId?: string
  settings: Record<string, string>
  /** Name of the Hyper-V host that was asked. */
  computerName?: string
}

/** A Hyper-V port ACL; `Get-VMNetworkAdapterAcl` without rows gives one `no-port-acl`. */
export interface PortAclFact extends Place, AdapterOwner {
  kind: 'port-acl'
  direction: string
  action: string
  local?: string
  remote?: string
}
export interface NoPortAclFact extends Place {
  kind: 'no-port-acl'
  vmName?: string
}

export interface HostNameFact extends Place {
  kind: 'host-name'
  name: string
}

/** Servers that are asked for names: of one interface (Windows), or of the whole machine (`/etc/resolv.conf`). */
export interface DnsServersFact extends Place {
  kind: 'dns-servers'
  /** Absent for the whole machine. */
  interface?: string
  interfaceIndex?: number
  servers: Address[]
}

/** A value of the Windows registry, its key in the short form: `HKLM\SOFTWARE\…`. */
export interface RegistryValueFact extends Place {
  kind: 'registry-value'
  key: string
  name: string
  /** Numbers in decimal, else as printed. */
  value: string
}

/** A kernel setting: `net.ipv4.ip_forward` = `1`. */
export interface SysctlFact extends Place {
  kind: 'sysctl'
  key: string
  value: string
}

/** A bridge port's VLAN membership (`bridge vlan`). */
export interface BridgeVlanFact extends Place {
  kind: 'bridge-vlan'
  port: string
  vlan: number
  vlanEnd?: number
  pvid?: boolean
  untagged?: boolean
}

/** A row of a bridge's forwarding database: this MAC was seen behind that port. */
export interface ForwardingEntryFact extends Place {
  kind: 'forwarding-entry'
  mac: Mac
  port: string
  bridge?: string
  vlan?: number
  state?: string
}

/** A named network namespace and its id here, where it has one. */
export interface NamespaceFact extends Place {
  kind: 'namespace'
  name: string
  id?: number
}

/** An nftables or iptables chain that is hooked into the kernel, and its rules, as the command gave them. */
export interface FilterChainFact extends Place {
  kind: 'filter-chain'
  family: 'ip' | 'ip6' | 'inet' | 'bridge' | 'arp' | 'netdev'
  table: string
  chain: string
  /** Absent for a chain that is only jumped to. */
  hook?: string
  chainType?: 'filter' | 'nat' | 'route'
  priority?: number
  policy?: 'accept' | 'drop'
}
export interface FilterRuleFact extends Place {
  kind: 'filter-rule'
  family: FilterChainFact['family']
  table: string
  chain: string
  /** iptables-save: the rule's words. */
  words?: string[]
  /** nft -j: the rule's expressions, as JSON. */
  expressions?: unknown[]
}
/** A named set or map that nft rules refer to (`@name`), with its elements as JSON: for a map pairs of key and value. */
export interface FilterSetFact extends Place {
  kind: 'filter-set'
  family: FilterChainFact['family']
  table: string
  set: string
  elements: unknown[]
}

/** One thing that one machine said about itself, at one place of one output. */
export type Fact =
  | InterfaceFact
  | InterfaceCountersFact
  | AddressFact
  | RouteFact
  | NeighbourFact
  | RuleFact
  | VirtualSwitchFact
  | VirtualAdapterFact
  | SwitchExtensionFact
  | VmSecurityFact
  | PortAclFact
  | NoPortAclFact
  | HostNameFact
  | SysctlFact
  | DnsServersFact
  | RegistryValueFact
  | BridgeVlanFact
  | ForwardingEntryFact
  | NamespaceFact
  | FilterChainFact
  | FilterRuleFact
  | FilterSetFact
  | GivenFact
  | GuestFact
  | PublishedPortFact
  | WindowsFact

export type FactKind = Fact['kind']
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>
