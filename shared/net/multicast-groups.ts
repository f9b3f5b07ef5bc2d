import { type Address, addressToNumber, familyOf } from './address.ts'
import { PURPOSES } from './group-purposes.ts'
import { IPV4_GROUPS } from './ipv4-groups.ts'
import { IPV6_GROUPS, IPV6_GROUPS_OF_EVERY_SCOPE } from './ipv6-groups.ts'
import type { MulticastGroup } from './multicast-group.ts'
import { contains, prefix } from './prefix.ts'

// RFC 4291 2.7: ff, four bits of flags (all 0: assigned by IANA), four bits of scope, 112 bits of group number.
const PERMANENT = prefix('ff00::/12')
const NUMBER = (1n << 112n) - 1n
const SOLICITED_NODE = prefix('ff02::1:ff00:0/104')

/** What a multicast group is for: mDNS, SSDP, …; `undefined` for an unknown group, and for an address that is no group. */
export function multicastGroupOf(address: Address): MulticastGroup | undefined {
  if (familyOf(address) === 4) return IPV4_GROUPS.get(address)
  const known = IPV6_GROUPS.get(address)
  if (known !== undefined) return known
  if (contains(SOLICITED_NODE, address)) return PURPOSES.solicitedNode
  return contains(PERMANENT, address) ? IPV6_GROUPS_OF_EVERY_SCOPE.get(addressToNumber(address) & NUMBER) : undefined
}
