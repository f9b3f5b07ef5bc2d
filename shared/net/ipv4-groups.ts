import { PURPOSES } from './group-purposes.ts'
import type { MulticastGroup } from './multicast-group.ts'

/** IPv4's groups that a laptop or its network may meet (IANA: IPv4 Multicast Address Space Registry). */
export const IPV4_GROUPS: ReadonlyMap<string, MulticastGroup> = new Map([
  ['224.0.0.1', PURPOSES.allSystems],
  ['224.0.0.2', PURPOSES.allRouters],
  ['224.0.0.5', PURPOSES.ospf],
  ['224.0.0.6', PURPOSES.ospf],
  ['224.0.0.9', PURPOSES.rip],
  ['224.0.0.10', PURPOSES.eigrp],
  ['224.0.0.13', PURPOSES.pim],
  ['224.0.0.18', PURPOSES.vrrp],
  ['224.0.0.22', PURPOSES.igmp],
  ['224.0.0.102', PURPOSES.hsrp],
  ['224.0.0.106', PURPOSES.snoopers],
  ['224.0.0.107', PURPOSES.ptp],
  ['224.0.0.251', PURPOSES.mdns],
  ['224.0.0.252', PURPOSES.llmnr],
  ['224.0.1.1', PURPOSES.ntp],
  ['224.0.1.22', PURPOSES.slp],
  ['224.0.1.60', PURPOSES.hpDiscovery],
  ['224.0.1.75', PURPOSES.sip],
  ['224.0.1.129', PURPOSES.ptp],
  ['224.0.1.187', PURPOSES.coap],
  ['239.192.152.143', PURPOSES.localPeers],
  ['239.255.255.250', PURPOSES.ssdp],
  ['239.255.255.253', PURPOSES.slp],
])
