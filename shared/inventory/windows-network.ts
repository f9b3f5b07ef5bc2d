import { z } from 'zod'
import { AddressText, PrefixText } from './net-text.ts'
import { Source, sourced } from './source.ts'

const sources = z.array(Source).min(1)

/** What IP does on one interface, for one family (Windows sets it for each). */
export const IpSettings = z.object({
  /** Packets that come in here and are for somebody else are passed on. */
  forwarding: sourced(z.boolean()).optional(),
  /** It takes packets that come in here for an address of another interface. */
  weakHostReceive: sourced(z.boolean()).optional(),
  /** It sends out here packets whose source is an address of another interface. */
  weakHostSend: sourced(z.boolean()).optional(),
  /** It asks a DHCP server for its address. */
  dhcp: sourced(z.boolean()).optional(),
  /** Already added to the metrics of the machine's routes. */
  metric: sourced(z.number().int()).optional(),
})
export type IpSettings = z.infer<typeof IpSettings>

/** How far Windows' own check got by a network. */
export const Connectivity = z.enum(['disconnected', 'no-traffic', 'subnet', 'local-network', 'internet'])
export type Connectivity = z.infer<typeof Connectivity>

/** Which network a firewall profile is for. */
export const FirewallProfileName = z.enum(['Domain', 'Private', 'Public'])
export type FirewallProfileName = z.infer<typeof FirewallProfileName>

/** A NAT of Windows' own (`Get-NetNat`): what comes from `internal` leaves with the host's address. The Default Switch's is not listed. */
export const Nat = z.object({
  name: z.string(),
  internal: PrefixText,
  external: PrefixText.optional(),
  active: z.boolean().optional(),
  sources,
})
export type Nat = z.infer<typeof Nat>

/** A port that such a NAT lets in (`Get-NetNatStaticMapping`). */
export const NatMapping = z.object({
  natName: z.string().optional(),
  protocol: z.enum(['tcp', 'udp']),
  /** `0.0.0.0`: any address of the host. */
  externalAddress: AddressText,
  externalPort: z.number().int(),
  internalAddress: AddressText,
  internalPort: z.number().int(),
  /** Only from there; absent: from everywhere. */
  remote: PrefixText.optional(),
  /** Names of interfaces: what arrives there is not led on, the machine itself answers it (Docker’s proxy does). */
  notOn: z.array(z.string()).optional(),
  active: z.boolean().optional(),
  sources,
})
export type NatMapping = z.infer<typeof NatMapping>

/** A TCP port at which Windows answers itself and connects on (`netsh interface portproxy`). */
export const PortProxy = z.object({
  listenFamily: z.union([z.literal(4), z.literal(6)]),
  /** `*`: any address of that family. */
  listenAddress: z.union([AddressText, z.literal('*')]),
  listenPort: z.number().int(),
  connectAddress: AddressText.optional(),
  /** Where the target was given by name. */
  connectName: z.string().optional(),
  connectPort: z.number().int(),
  sources,
})
export type PortProxy = z.infer<typeof PortProxy>

const FirewallDefault = z.enum(['allow', 'block', 'notConfigured'])

/** What a Windows firewall does on networks of one kind with what no rule is about. `notConfigured`: in is blocked, out allowed. */
export const FirewallProfile = z.object({
  name: FirewallProfileName,
  enabled: z.boolean().optional(),
  defaultInbound: FirewallDefault.optional(),
  defaultOutbound: FirewallDefault.optional(),
  /** False: whatever comes in is blocked, whichever rule allows it. */
  inboundRules: z.boolean().optional(),
  sources,
})
export type FirewallProfile = z.infer<typeof FirewallProfile>

/** A rule of the Windows firewall. A condition that is absent is "any", if `conditionsTold`. A blocking rule wins over an allowing one. */
export const FirewallRule = z.object({
  name: z.string(),
  direction: z.enum(['in', 'out']),
  action: z.enum(['allow', 'block']),
  enabled: z.boolean(),
  profiles: z.array(FirewallProfileName),
  /** False: only its name, direction and action were recorded: whether a packet is meant can't be told. */
  conditionsTold: z.boolean(),
  /** `tcp`, `udp`, `icmpv4`, `icmpv6`, else the protocol's number as text. */
  protocol: z.string().optional(),
  /** Ports and ranges: `80`, `5000-5010`, or a word: `RPC`. */
  localPorts: z.array(z.string()).optional(),
  remotePorts: z.array(z.string()).optional(),
  /** Addresses, prefixes and ranges `a-b`, or a word: `LocalSubnet`, `DNS`. */
  localAddresses: z.array(z.string()).optional(),
  remoteAddresses: z.array(z.string()).optional(),
  /** Interface ids; empty where it names none that this machine has. */
  interfaces: z.array(z.string()).optional(),
  /** `Wired`, `Wireless`, `RemoteAccess`. */
  interfaceType: z.string().optional(),
  /** Type, or type and code: `8`, `3:4`. */
  icmpTypes: z.array(z.string()).optional(),
  /** The rule is about one program or service only: whether that one listens was not recorded. */
  program: z.string().optional(),
  service: z.string().optional(),
  sources,
})
export type FirewallRule = z.infer<typeof FirewallRule>

const VlanRanges = z.array(z.object({ from: z.number().int(), to: z.number().int() }))

/** How a Hyper-V port treats VLAN tags (`Get-VMNetworkAdapterVlan`). */
export const PortVlan = z.union([
  z.object({ mode: z.literal('untagged') }),
  z.object({ mode: z.literal('access'), vlan: z.number().int() }),
  /** Untagged frames are of VLAN `native`. */
  z.object({ mode: z.literal('trunk'), native: z.number().int(), allowed: VlanRanges }),
  z.object({
    mode: z.literal('private'),
    type: z.enum(['isolated', 'community']),
    primary: z.number().int(),
    secondary: z.number().int(),
  }),
  z.object({
    mode: z.literal('private'),
    type: z.literal('promiscuous'),
    primary: z.number().int(),
    secondaries: VlanRanges,
  }),
])
export type PortVlan = z.infer<typeof PortVlan>

/** A Hyper-V extended port ACL; of those that match the one with the highest `weight` decides. Absent conditions are "any". */
export const ExtendedAcl = z.object({
  /** `in` is towards the guest. */
  direction: z.enum(['in', 'out']),
  action: z.enum(['allow', 'deny']),
  localAddress: z.string().optional(),
  remoteAddress: z.string().optional(),
  /** Port or range `a-b`. */
  localPort: z.string().optional(),
  remotePort: z.string().optional(),
  /** `tcp`, `udp`, `icmpv4`, `icmpv6`, else the protocol's number as text. */
  protocol: z.string().optional(),
  weight: z.number().int(),
  /** Replies of a conversation that it allows are let through. */
  stateful: z.boolean().optional(),
  sources,
})
export type ExtendedAcl = z.infer<typeof ExtendedAcl>
