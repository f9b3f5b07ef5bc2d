import { z } from 'zod'
import { RouteType } from '../facts/route-type.ts'
import { OperatingSystem, RecordedOutput } from '../recording/recording.ts'
import { SourcedNature } from './guest-nature.ts'
import { AddressText, MacText, PrefixText } from './net-text.ts'
import { FilterChain, FilterSet, PolicyRule } from './packet-filter.ts'
import { Source, sourced } from './source.ts'
import {
  Connectivity,
  ExtendedAcl,
  FirewallProfile,
  FirewallProfileName,
  FirewallRule,
  IpSettings,
  Nat,
  NatMapping,
  PortProxy,
  PortVlan,
} from './windows-network.ts'

export { FilterChain, FilterSet, PolicyRule } from './packet-filter.ts'

/** An IANA range (special-purpose registry, RFC 6890) that an address lies in. */
export const AddressRange = z.object({
  prefix: PrefixText,
  name: z.string(),
  rfc: z.string(),
  /** One sentence for a beginner. */
  sentence: z.string(),
  globallyReachable: z.boolean(),
})
export type AddressRange = z.infer<typeof AddressRange>

/** Who gave an address to an interface, in code and words. */
export const Assignment = z.object({
  by: z.enum([
    'router-dhcp',
    'host-dhcp',
    'dhcp',
    'hyper-v',
    'self-assigned',
    'router-advertisement',
    'manual',
    'well-known',
    'unknown',
  ]),
  sentence: z.string(),
  sources: z.array(Source),
})
export type Assignment = z.infer<typeof Assignment>

export const InterfaceAddress = z.object({
  address: AddressText,
  /** Prefix length in bits, where known. */
  length: z.number().int().min(0).max(128).optional(),
  sources: z.array(Source).min(1),
  /** Where the length was seen or that it is assumed, if other than the address's own sources. */
  lengthSources: z.array(Source).optional(),
  range: AddressRange.optional(),
  assigned: Assignment.optional(),
  /** The system itself found the address in use elsewhere. */
  duplicate: z.boolean().optional(),
  /** Not used for new conversations: not yet known to be nobody else's, or not any more (RFC 4862). */
  state: z.enum(['tentative', 'deprecated']).optional(),
  /** Its second half is by chance, and another one after a while (RFC 8981). */
  temporary: z.literal(true).optional(),
})
export type InterfaceAddress = z.infer<typeof InterfaceAddress>

export const InterfaceKind = z.enum([
  'ethernet',
  'wifi',
  'wifi-direct',
  'virtual-nic',
  'bridge',
  'veth',
  'vlan',
  'tunnel',
  'loopback',
  'special',
  'other',
])
export type InterfaceKind = z.infer<typeof InterfaceKind>

/** Something worth saying about a thing, and whether it is a fault: an unplugged NIC's 169.254, Npcap's on purpose. */
export const Remark = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  sentence: z.string(),
  sources: z.array(Source),
})
export type Remark = z.infer<typeof Remark>

const ToldGateways = sourced(z.array(AddressText))

export const Interface = z.object({
  /** Unique: `<machine id>#<name>`. */
  id: z.string(),
  name: z.string(),
  /** Other names of the same interface, with who uses them: `Container NIC 2cf575f1` (Hyper-V), `Npcap Loopback Adapter` (ipconfig). */
  aliases: z.array(sourced(z.string())),
  kind: sourced(InterfaceKind),
  index: sourced(z.number().int()).optional(),
  mac: sourced(MacText).optional(),
  /** The MAC that the hardware came with, where another one is in use. */
  permanentMac: sourced(MacText).optional(),
  /** The registry's organisation for the MAC; absent for a locally administered MAC. */
  vendor: z.string().optional(),
  up: sourced(z.boolean()).optional(),
  connected: sourced(z.boolean()).optional(),
  mtu: sourced(z.number().int()).optional(),
  /** Its driver puts this VLAN's tag on all that it sends, and takes it off again. */
  vlan: sourced(z.number().int()).optional(),
  /** It is a card; false: made by software. */
  hardware: sourced(z.boolean()).optional(),
  /** Bits a second. It changes by itself, and decides over nothing. */
  linkSpeed: sourced(z.number()).optional(),
  /** The DHCP server from which its address was leased. */
  dhcpServer: sourced(AddressText).optional(),
  /** From when until when it was leased, as ISO 8601. */
  lease: sourced(z.object({ from: z.string().optional(), until: z.string() })).optional(),
  /** Those that are asked for names here. */
  dnsServers: z.array(sourced(AddressText)).optional(),
  /** What is added to a name without a dot that is asked for here. */
  dnsSuffix: sourced(z.string()).optional(),
  /** Its address is told to the DNS server, under the machine's name. */
  dnsRegisters: sourced(z.boolean()).optional(),
  /**
   * Default gateways that a guest told of here, by family, where its routing table was not recorded: an empty list is the fact that it told
   * of its addresses, and of no gateway.
   */
  gateways: z.object({ 4: ToldGateways.optional(), 6: ToldGateways.optional() }).optional(),
  /** Windows: what IP does here, by family. */
  ip: z.object({ 4: IpSettings.optional(), 6: IpSettings.optional() }).optional(),
  /** Windows: which firewall profile counts here. A network that is not yet identified is public. */
  networkCategory: sourced(FirewallProfileName).optional(),
  /** Windows: what it calls the network behind this interface, and how far it got by it. */
  networkName: sourced(z.string()).optional(),
  connectivity: sourced(z.object({ 4: Connectivity.optional(), 6: Connectivity.optional() })).optional(),
  addresses: z.array(InterfaceAddress),
  /** It holds the machine's default route. */
  uplink: z.boolean(),
  /** Id of the segment it is attached to. */
  segment: z.string().optional(),
  remarks: z.array(Remark),
  sources: z.array(Source).min(1),
})
export type Interface = z.infer<typeof Interface>

export const Route = z.object({
  type: RouteType,
  /** `null` where the output names something that no other row resolves. */
  destination: PrefixText.nullable(),
  destinationName: z.string().optional(),
  destinationLength: z.number().int().optional(),
  /** `null` for on-link; `undefined` where a printed name could not be resolved. */
  gateway: AddressText.nullable().optional(),
  gatewayName: z.string().optional(),
  /** How a printed gateway name became an address: the rows that prove it. */
  gatewaySources: z.array(Source).optional(),
  /** Interface id. */
  interface: z.string().optional(),
  metric: z.number().optional(),
  table: z.string().optional(),
  protocol: z.string().optional(),
  preferredSource: AddressText.optional(),
  linkDown: z.boolean().optional(),
  /** It is put into the table again at every start, as the place says. */
  persistent: sourced(z.literal(true)).optional(),
  sources: z.array(Source).min(1),
})
export type Route = z.infer<typeof Route>

export const Neighbour = z.object({
  address: AddressText.optional(),
  name: z.string().optional(),
  mac: MacText.nullable(),
  /** Interface id. */
  interface: z.string().optional(),
  state: z.string().optional(),
  vendor: z.string().optional(),
  kind: z.enum(['device', 'multicast', 'broadcast', 'unanswered']),
  /** What a multicast group is for: mDNS, SSDP, … */
  group: z.string().optional(),
  /** Id of the machine that this is, where known. */
  owner: z.string().optional(),
  sources: z.array(Source).min(1),
})
export type Neighbour = z.infer<typeof Neighbour>

export const MachineKind = z.enum(['host', 'guest', 'router', 'lan-device'])
export type MachineKind = z.infer<typeof MachineKind>

export const Machine = z.object({
  id: z.string(),
  kind: MachineKind,
  /** Unique in the inventory; the address where no name is known. */
  name: sourced(z.string()),
  aliases: z.array(sourced(z.string())),
  os: sourced(OperatingSystem).optional(),
  /** Commands were run on the machine itself; otherwise all that is known was learned from others. */
  observed: z.boolean(),
  power: sourced(z.enum(['running', 'off', 'saved', 'paused', 'unknown'])).optional(),
  /** What Hyper-V says of a guest, in its own words. */
  hyperV: z
    .object({
      generation: sourced(z.number()).optional(),
      status: sourced(z.string()).optional(),
      /** It runs since then, as ISO 8601. */
      since: sourced(z.string()).optional(),
      services: sourced(z.string()).optional(),
      /** The system that the guest tells it runs, with its version, and the version of the integration services in it. */
      system: sourced(z.string()).optional(),
      integrationServices: sourced(z.string()).optional(),
    })
    .optional(),
  /** What the program that runs it tells: container or VM; absent where no such program was asked. */
  guest: SourcedNature.optional(),
  interfaces: z.array(Interface),
  /** The routing tables were recorded; where not, reachability assumes the usual ones. */
  routesRecorded: z.boolean(),
  routes: z.array(Route),
  rules: z.array(PolicyRule),
  neighbours: z.array(Neighbour),
  /** IP forwarding by family; absent where not recorded. */
  forwarding: z.object({ 4: sourced(z.boolean()).optional(), 6: sourced(z.boolean()).optional() }),
  /** Those that it asks for names, whichever interface they were told for; absent where not recorded. */
  dnsServers: z.array(sourced(AddressText)).optional(),
  /** What is added, one after the other, to names without a dot; an empty list is the recorded fact "nothing". */
  dnsSearch: sourced(z.array(z.string())).optional(),
  /** The packet filter was recorded; where not, it is assumed to accept. */
  filterRecorded: z.boolean(),
  filters: z.array(FilterChain),
  /** Absent where there are none. */
  filterSets: z.array(FilterSet).optional(),
  /** Windows. Each is absent where it was not recorded; an empty list is the recorded fact "none", with the place that says so. */
  nats: sourced(z.array(Nat)).optional(),
  natMappings: sourced(z.array(NatMapping)).optional(),
  portProxies: sourced(z.array(PortProxy)).optional(),
  firewallProfiles: sourced(z.array(FirewallProfile)).optional(),
  firewallRules: sourced(z.array(FirewallRule)).optional(),
  /** Kernel or guest settings as recorded, for the Settings tab and for rules that need them. */
  settings: z.array(z.object({ key: z.string(), value: z.string(), sources: z.array(Source).min(1) })),
  remarks: z.array(Remark),
})
export type Machine = z.infer<typeof Machine>

/** One interface on a segment, through one port. */
export const Attachment = z.object({
  interface: z.string(),
  machine: z.string(),
  /** The host's side of it, where the port is an interface of its own (veth, tap): interface id. */
  port: z.string().optional(),
  isolated: z.boolean().optional(),
  portUp: z.boolean().optional(),
  vlans: z.array(z.object({ from: z.number(), to: z.number(), pvid: z.boolean(), untagged: z.boolean() })).optional(),
  /** Hyper-V port ACLs; `[]` is the recorded fact "none", absent is not recorded. */
  acls: z
    .array(
      z.object({
        direction: z.string(),
        action: z.string(),
        local: z.string().optional(),
        remote: z.string().optional(),
      }),
    )
    .optional(),
  aclSources: z.array(Source).optional(),
  /** Hyper-V extended port ACLs, the highest weight first; an empty list is the recorded fact "none", absent is not recorded. */
  extendedAcls: sourced(z.array(ExtendedAcl)).optional(),
  /** Hyper-V: how the port treats VLAN tags. */
  vlan: sourced(PortVlan).optional(),
  /** Hyper-V: the adapter's own MAC; the guest may send with another. */
  mac: sourced(MacText).optional(),
  /** Hyper-V: it chose that MAC itself; false: somebody set it by hand. */
  dynamicMac: sourced(z.boolean()).optional(),
  /** Hyper-V: false means that frames with another source MAC than the adapter's are dropped. */
  macSpoofing: sourced(z.boolean()).optional(),
  /** Hyper-V: true means that what a DHCP server, or a router's advertisement, would send from here is dropped. */
  dhcpGuard: sourced(z.boolean()).optional(),
  routerGuard: sourced(z.boolean()).optional(),
  /** Hyper-V: a copy of what this adapter sends and gets goes elsewhere (`source`), or copies of others’ come here. */
  portMirroring: sourced(z.enum(['none', 'source', 'destination'])).optional(),
  /** Hyper-V: what is wrong with the adapter, in its own words. */
  trouble: sourced(z.string()).optional(),
  sources: z.array(Source).min(1),
})
export type Attachment = z.infer<typeof Attachment>

/** One layer-2 broadcast domain. */
export const Segment = z.object({
  id: z.string(),
  kind: z.enum(['virtual-switch', 'bridge', 'lan', 'link']),
  name: sourced(z.string()),
  switchType: sourced(z.enum(['Private', 'Internal', 'External'])).optional(),
  /** The host may have a vNIC on it. */
  allowManagementOs: sourced(z.boolean()).optional(),
  /** Hyper-V: several NICs carry it as one (switch-embedded teaming). */
  teaming: sourced(z.boolean()).optional(),
  /** What its owner wrote down about it. */
  notes: sourced(z.string()).optional(),
  /** Hyper-V's Default Switch: NAT, DHCP and DNS by the host; re-addressed at every boot. */
  defaultSwitch: z.boolean(),
  /** Windows: of which type it is to the Host Network Service: `nat` (containers’), `ics` (WSL’s, the Default Switch), `l2bridge`, … */
  hnsType: sourced(z.string()).optional(),
  /** Machines outside the host are on it: a LAN, an External switch, a bridge with a physical NIC. Drawn in the "home" band. */
  external: z.boolean(),
  prefixes: z.array(sourced(PrefixText)),
  attachments: z.array(Attachment),
  extensions: z.array(
    z.object({
      name: z.string(),
      vendor: z.string().optional(),
      version: z.string().optional(),
      extensionType: z.string().optional(),
      enabled: z.boolean().optional(),
      running: z.boolean().optional(),
      sources: z.array(Source).min(1),
    }),
  ),
  sources: z.array(Source).min(1),
})
export type Segment = z.infer<typeof Segment>

/** What became of one recorded output. */
export const OutputSummary = z.object({
  id: z.string(),
  machine: z.string(),
  command: z.string(),
  /** Title of the parser that read it; absent where none knows it. */
  parser: z.string().optional(),
  /** What its rows are called: `ARP table`; absent with the parser. */
  noun: z.string().optional(),
  /** Whoever recorded it left rows out: what is not here may be there all the same. */
  partial: z.boolean().optional(),
  /** It holds counters: its text is another at every look, while all else stays as it was. */
  passing: z.boolean().optional(),
  facts: z.number().int(),
  unread: z.array(z.object({ line: z.number().int(), text: z.string(), reason: z.string().optional() })),
  failure: z.object({ code: z.string(), sentence: z.string() }).optional(),
  milliseconds: z.number().optional(),
  /** Copied out of a terminal by a person: when it was printed is not known. */
  pasted: z.boolean().optional(),
  /** The machine was asked for this alone, apart from the others: how, and when. */
  asked: RecordedOutput.shape.asked,
})
export type OutputSummary = z.infer<typeof OutputSummary>

/** All machines' facts joined: plain JSON, the same in the station, the window and the tests. */
export const Inventory = z.object({
  name: z.string(),
  takenAt: z.string().optional(),
  /** Id of the machine that is the host. */
  host: z.string(),
  machines: z.array(Machine),
  segments: z.array(Segment),
  outputs: z.array(OutputSummary),
})
export type Inventory = z.infer<typeof Inventory>
