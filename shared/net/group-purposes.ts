import type { MulticastGroup } from './multicast-group.ts'

const purpose = (name: string, source: string, sentence: string, weakness?: string): MulticastGroup => ({
  name,
  source,
  sentence,
  ...(weakness === undefined ? {} : { weakness }),
})

const FLOODS = 'Reached from the internet, it can be used to flood others (CVE-2023-29552).'
const LIES = 'Anybody near hears what is asked and offered, and may answer falsely.'

/** What multicast groups are for, IPv4 and IPv6 alike; the addresses of each: `ipv4-groups.ts` and `ipv6-groups.ts`. */
export const PURPOSES = {
  allSystems: purpose('all systems', 'RFC 1112', 'Every machine on this cable or switch.'),
  allNodes: purpose('all nodes', 'RFC 4291', 'Every machine on this cable or switch that speaks IPv6.'),
  allRouters: purpose(
    'all routers',
    'RFC 4291',
    'Every router on this cable or switch: machines ask them for the way out.',
  ),
  igmp: purpose(
    'IGMPv3',
    'RFC 9776',
    'Machines tell here which groups they have joined, so that switches and routers know where to send.',
  ),
  mld: purpose(
    'MLDv2',
    'RFC 9777',
    'Machines tell here which IPv6 groups they have joined, so that switches and routers know where to send.',
  ),
  snoopers: purpose('MRD', 'RFC 4286', 'Switches find out here behind which port there is a multicast router.'),
  mdns: purpose(
    'mDNS',
    'RFC 6762',
    'Finds machines and services by names that end in .local, without a DNS server (Bonjour, Avahi): printers, speakers, other computers.',
    LIES,
  ),
  llmnr: purpose(
    'LLMNR',
    'RFC 4795',
    'Windows asks everybody nearby for a name that DNS does not know.',
    'Anybody may answer, falsely too, and collect passwords’ hashes; that is why it is usually turned off (Group Policy: “Turn off multicast name resolution”).',
  ),
  ssdp: purpose(
    'SSDP',
    'UPnP Device Architecture 2.0; OASIS WS-Discovery 1.1',
    'Finds televisions, routers and printers (UPnP, port 1900); on port 3702 it is WS-Discovery, by which Windows finds printers, cameras and other machines.',
    'A router with UPnP opens ports for whoever asks from inside; reached from the internet, both can be used to flood others.',
  ),
  slp: purpose('SLP', 'RFC 2608', 'Finds services such as printers and storage; an older way than mDNS.', FLOODS),
  slpIpv6: purpose('SLP', 'RFC 3111', 'Finds services such as printers and storage; an older way than mDNS.', FLOODS),
  ntp: purpose('NTP', 'RFC 5905', 'A time server tells the time to everybody at once.'),
  ptp: purpose('PTP', 'IEEE 1588', 'Sets clocks to within a microsecond, for sound, film and measuring.'),
  coap: purpose('CoAP', 'RFC 7252', 'Finds small devices, such as sensors and lamps.'),
  sip: purpose('SIP', 'RFC 3261', 'Internet telephones find their exchange.'),
  hpDiscovery: purpose('HP device discovery', 'IANA IPv4 Multicast Address Space', 'Finds printers made by HP.'),
  localPeers: purpose('Local Peer Discovery', 'BitTorrent BEP 14', 'BitTorrent programs find each other at home.'),
  dhcp6: purpose('DHCPv6', 'RFC 8415', 'Machines ask here for an IPv6 address, or for the name servers.'),
  solicitedNode: purpose(
    'neighbour discovery',
    'RFC 4291',
    'The machines whose addresses end in the same 24 bits: IPv6 asks this group for a MAC, where IPv4 asks everybody (ARP).',
  ),
  ospf: purpose('OSPF', 'RFC 2328', 'Routers tell each other which networks they reach.'),
  ospf6: purpose('OSPFv3', 'RFC 5340', 'Routers tell each other which IPv6 networks they reach.'),
  rip: purpose('RIPv2', 'RFC 2453', 'Routers tell each other which networks they reach; an old protocol.'),
  ripng: purpose('RIPng', 'RFC 2080', 'Routers tell each other which IPv6 networks they reach; an old protocol.'),
  eigrp: purpose('EIGRP', 'RFC 7868', 'Routers, mostly Cisco’s, tell each other which networks they reach.'),
  pim: purpose('PIM', 'RFC 7761', 'Routers agree on how multicast travels between networks.'),
  vrrp: purpose('VRRP', 'RFC 9568', 'Several routers share one address: another takes over when one fails.'),
  hsrp: purpose(
    'HSRP',
    'IANA IPv4 Multicast Address Space',
    'Several Cisco routers share one address: another takes over when one fails.',
  ),
} satisfies Record<string, MulticastGroup>
