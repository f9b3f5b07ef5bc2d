import { PURPOSES } from './group-purposes.ts'
import type { MulticastGroup } from './multicast-group.ts'

/** IPv6's groups of one scope only (IANA: IPv6 Multicast Address Space Registry). */
export const IPV6_GROUPS: ReadonlyMap<string, MulticastGroup> = new Map([
  ['ff01::1', PURPOSES.allNodes],
  ['ff02::1', PURPOSES.allNodes],
  ['ff01::2', PURPOSES.allRouters],
  ['ff02::2', PURPOSES.allRouters],
  ['ff05::2', PURPOSES.allRouters],
  ['ff02::5', PURPOSES.ospf6],
  ['ff02::6', PURPOSES.ospf6],
  ['ff02::9', PURPOSES.ripng],
  ['ff02::a', PURPOSES.eigrp],
  ['ff02::d', PURPOSES.pim],
  ['ff02::12', PURPOSES.vrrp],
  ['ff02::16', PURPOSES.mld],
  ['ff02::6a', PURPOSES.snoopers],
  ['ff02::6b', PURPOSES.ptp],
  ['ff02::1:2', PURPOSES.dhcp6],
  ['ff05::1:3', PURPOSES.dhcp6],
  ['ff02::1:3', PURPOSES.llmnr],
])

/** IPv6's groups that mean the same in every scope, by group number: mDNS is ff02::fb on the link and ff05::fb in the house. */
export const IPV6_GROUPS_OF_EVERY_SCOPE: ReadonlyMap<bigint, MulticastGroup> = new Map([
  [0x0cn, PURPOSES.ssdp],
  [0xfbn, PURPOSES.mdns],
  [0xfdn, PURPOSES.coap],
  [0x101n, PURPOSES.ntp],
  [0x116n, PURPOSES.slpIpv6],
  [0x181n, PURPOSES.ptp],
])
