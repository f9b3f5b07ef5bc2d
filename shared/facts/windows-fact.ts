import type { Address } from '../net/address.ts'
import type { Prefix } from '../net/prefix.ts'
import type { Place } from './place.ts'

/** Which network a Windows firewall profile is for. A network that is not a domain’s or marked private is public. */
export type FirewallProfileName = 'Domain' | 'Private' | 'Public'

/** What IP does on one interface, by family (`Get-NetIPInterface`). */
export interface IpInterfaceFact extends Place {
  kind: 'ip-interface'
  interface: string
  interfaceIndex?: number
  family: 4 | 6
  forwarding?: boolean
  weakHostReceive?: boolean
  weakHostSend?: boolean
  dhcp?: boolean
  /** To be added to the metric of each route through it. */
  metric?: number
  mtu?: number
  connected?: boolean
}

/** What kind of network Windows takes the one behind an interface for (`Get-NetConnectionProfile`). */
export interface ConnectionProfileFact extends Place {
  kind: 'connection-profile'
  interface: string
  interfaceIndex?: number
  /** The network's name. */
  name?: string
  category: FirewallProfileName
  /** How far Windows itself got by it, by family. */
  connectivity?: { 4?: Connectivity; 6?: Connectivity }
}

/** How far Windows' own check got: nowhere, no packet came back, its own network, networks behind it, the internet. */
export type Connectivity = 'disconnected' | 'no-traffic' | 'subnet' | 'local-network' | 'internet'

/** What a DHCP server, or somebody by hand, told an interface beside its address (`Win32_NetworkAdapterConfiguration`). */
export interface DhcpClientFact extends Place {
  kind: 'dhcp-client'
  interface: string
  interfaceIndex?: number
  /** The DHCP server that answered. */
  server?: Address
  /** What is added to names without a dot that are asked for here. */
  suffix?: string
  /** When the lease was given and when it ends, as ISO 8601. */
  leaseFrom?: string
  leaseUntil?: string
}

/** What the DNS client does for one interface (`Get-DnsClient`). */
export interface DnsClientFact extends Place {
  kind: 'dns-client'
  interface: string
  interfaceIndex?: number
  suffix?: string
  /** Its address is told to the DNS server, under the machine's name. */
  registers?: boolean
}

/** What is added, one after the other, to names without a dot that are asked for (`Get-DnsClientGlobalSetting`). */
export interface DnsSearchFact extends Place {
  kind: 'dns-search'
  suffixes: string[]
}

/** A NAT of Windows' own (`Get-NetNat`); the Default Switch's is not among them. */
export interface NatFact extends Place {
  kind: 'nat'
  name: string
  internal: Prefix
  external?: Prefix
  active?: boolean
}

/** A port that a NAT of Windows' own lets in (`Get-NetNatStaticMapping`). */
export interface NatMappingFact extends Place {
  kind: 'nat-mapping'
  natName?: string
  protocol: 'tcp' | 'udp'
  /** `0.0.0.0`: any address of the host. */
  externalAddress: Address
  externalPort: number
  internalAddress: Address
  internalPort: number
  /** Only from there; absent: from everywhere. */
  remote?: Prefix
  active?: boolean
}

/** A TCP port that Windows answers itself and connects on (`netsh interface portproxy`). */
export interface PortProxyFact extends Place {
  kind: 'port-proxy'
  listenFamily: 4 | 6
  /** `*`: any address of that family. */
  listenAddress: Address | '*'
  listenPort: number
  connectAddress?: Address
  /** Where the target was given by name. */
  connectName?: string
  connectPort: number
}

/** What a Windows firewall does with what no rule is about. `notConfigured`: inbound is blocked, outbound allowed. */
export type FirewallDefault = 'allow' | 'block' | 'notConfigured'

export interface FirewallProfileFact extends Place {
  kind: 'firewall-profile'
  name: FirewallProfileName
  enabled?: boolean
  defaultInbound?: FirewallDefault
  defaultOutbound?: FirewallDefault
  /** False: whatever comes in is blocked, whichever rule allows it. */
  inboundRules?: boolean
}

/** A rule of the Windows firewall. A condition that is absent is "any", if `conditionsTold`. */
export interface FirewallRuleFact extends Place {
  kind: 'firewall-rule'
  name: string
  id?: string
  direction: 'in' | 'out'
  action: 'allow' | 'block'
  enabled?: boolean
  /** All three for "Any". */
  profiles: FirewallProfileName[]
  /** False: `Get-NetFirewallRule` alone, which tells neither ports nor addresses. */
  conditionsTold: boolean
  /** `tcp`, `udp`, `icmpv4`, `icmpv6`, else the protocol's number as text. */
  protocol?: string
  /** Ports and ranges as printed: `80`, `5000-5010`, or a word: `RPC`. */
  localPorts?: string[]
  remotePorts?: string[]
  /** Addresses, prefixes and ranges as printed, or a word: `LocalSubnet`. */
  localAddresses?: string[]
  remoteAddresses?: string[]
  interfaceAliases?: string[]
  /** `Wired`, `Wireless`, `RemoteAccess`. */
  interfaceType?: string
  /** Type, or type and code: `8`, `3:4`. */
  icmpTypes?: string[]
  program?: string
  service?: string
}

/** A virtual machine and whether it runs (`Get-VM`). */
export interface VmFact extends Place {
  kind: 'vm'
  name: string
  id?: string
  /** In Hyper-V's own words: `Running`, `Off`, `Saved`, `Paused`, … */
  state: string
  generation?: number
  /** As printed, in the user's language: `Operating normally`. */
  status?: string
  /** Of the integration services: `Up to date`, `Update required`. */
  services?: string
}

/** Since when a virtual machine runs, as ISO 8601. */
export interface VmStartedFact extends Place {
  kind: 'vm-started'
  /** Lower case, without braces. */
  vmId: string
  started: string
}

/** To whose adapter a row of Hyper-V's belongs. At least one of them is there. */
export interface AdapterOwner {
  vmName?: string
  /** True: the host's own vNIC. */
  managementOs?: boolean
  adapterName?: string
  adapterId?: string
}

/** VLANs from–to, both included. */
export interface VlanRange {
  from: number
  to: number
}

/** How a Hyper-V port treats VLAN tags (`Get-VMNetworkAdapterVlan`). */
export type PortVlan =
  | { mode: 'untagged' }
  | { mode: 'access'; vlan: number }
  | { mode: 'trunk'; native: number; allowed: VlanRange[] }
  | { mode: 'private'; type: 'isolated' | 'community'; primary: number; secondary: number }
  | { mode: 'private'; type: 'promiscuous'; primary: number; secondaries: VlanRange[] }

export interface AdapterVlanFact extends Place, AdapterOwner {
  kind: 'adapter-vlan'
  vlan: PortVlan
}

/** A Hyper-V extended port ACL; of those that match the one with the highest weight decides. Absent conditions are "any". */
export interface ExtendedAclFact extends Place, AdapterOwner {
  kind: 'extended-acl'
  /** `in` is towards the guest. */
  direction: 'in' | 'out'
  action: 'allow' | 'deny'
  localAddress?: string
  remoteAddress?: string
  /** Port or range as printed. */
  localPort?: string
  remotePort?: string
  /** `tcp`, `udp`, `icmpv4`, `icmpv6`, else the protocol's number as text. */
  protocol?: string
  weight: number
  stateful?: boolean
}

/** A row of Hyper-V network virtualization: an address of this host that carries it, where a machine of it is, or a route inside it. */
export interface NetworkVirtualizationFact extends Place {
  kind: 'network-virtualization'
  of: 'provider address' | 'lookup record' | 'customer route'
  /** The address, or of a route the network that it leads to. */
  address: Address | Prefix
  /** The host that a machine is on, by its provider address; of a route the next hop. */
  via?: Address
  virtualSubnet?: number
  vmName?: string
  /** How it is carried, in Hyper-V's own word: `TranslationMethodEncap`. */
  rule?: string
  /** Of a provider address: the length of its network's prefix, and the VLAN that it is on. */
  length?: number
  vlan?: number
}

/** What a guest told Hyper-V of one of its adapters, through the integration services. */
export interface GuestConfigurationFact extends Place {
  kind: 'guest-configuration'
  /** As `Get-VMNetworkAdapter` prints it: `Microsoft:<VM>\\<adapter>`. */
  adapterId: string
  /** `byHand`: the guest says so of this address (`IPAddressOrigins`: static). */
  addresses: { address: Address; length?: number; byHand?: boolean }[]
  gateways: Address[]
  dnsServers: Address[]
  dhcp?: boolean
}

/** What a guest told Hyper-V of its system and its name, through the integration services. */
export interface GuestSystemFact extends Place {
  kind: 'guest-system'
  /** The GUID that `Get-VM` gives as the VM's. */
  vmId: string
  os?: 'windows' | 'linux'
  /** With its version: `Windows 11 Pro, version 10.0.22631`. */
  system?: string
  /** Its fully qualified domain name; of a machine in no domain its name alone. */
  fullName?: string
  /** Version of the integration services that run in it. */
  integrationServices?: string
}

/** The facts that only Windows tells. */
export type WindowsFact =
  | IpInterfaceFact
  | ConnectionProfileFact
  | DhcpClientFact
  | DnsClientFact
  | DnsSearchFact
  | NatFact
  | NetworkVirtualizationFact
  | NatMappingFact
  | PortProxyFact
  | FirewallProfileFact
  | FirewallRuleFact
  | VmFact
  | VmStartedFact
  | AdapterVlanFact
  | ExtendedAclFact
  | GuestConfigurationFact
  | GuestSystemFact
