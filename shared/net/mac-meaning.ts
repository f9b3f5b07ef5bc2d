import { type Address, addressToNumber, familyOf } from './address.ts'
import { isGroup, isLocallyAdministered, type Mac, mac, NO_MAC } from './mac.ts'
import { MAC_MEANINGS, type MacMeaning } from './mac-meanings.ts'
import { isMulticast } from './scope.ts'

// The longest first: of two that fit it says more.
const ORDERED = [...MAC_MEANINGS].sort((a, b) => b.begins.length - a.begins.length)

/**
 * Which program or protocol makes such a MAC: Hyper-V, VMware, Docker, VRRP, IPv4 multicast, … `undefined` for the MAC of an
 * ordinary card (its vendor says more) and for one that software made up for a reason that can’t be seen.
 */
export function macMeaningOf(mac: Mac): MacMeaning | undefined {
  return mac === NO_MAC ? undefined : ORDERED.find(({ begins }) => mac.startsWith(begins))
}

/** What the first octet says of a MAC (IEEE 802c): the I/G and U/L bits, and among local MACs the quadrant. */
export interface MacBits {
  group: boolean
  local: boolean
  /** In words, with what that may mean. */
  sentence: string
}

/** The two lowest bits of a MAC’s first octet, in words; a local one may be random, as phones make it for each Wi-Fi. */
export function macBitsOf(mac: Mac): MacBits {
  const group = isGroup(mac)
  const local = isLocallyAdministered(mac)
  if (group)
    return { group, local, sentence: 'A group’s MAC, not one device’s: the lowest bit of the first octet is set.' }
  if (!local)
    return {
      group,
      local,
      sentence: 'One device’s MAC, from a block that the IEEE gave to its maker: it is meant to be unique.',
    }
  return {
    group,
    local,
    sentence:
      'Made by software (the second lowest bit of the first octet is set): a virtual card, or a phone or laptop that hides behind a random MAC in each Wi-Fi. It names no vendor.',
  }
}

/** The MAC to which a packet for a multicast group is sent; `undefined` for an address that is no group. */
export function multicastMacOf(address: Address): Mac | undefined {
  if (!isMulticast(address)) return undefined
  const value = addressToNumber(address)
  // RFC 1112 6.4: the low 23 bits behind 01-00-5e. RFC 2464 7: the low 32 bits behind 33-33.
  const bits =
    familyOf(address) === 4 ? (0x01005en << 24n) | (value & 0x7fffffn) : (0x3333n << 32n) | (value & 0xffffffffn)
  return mac(bits.toString(16).padStart(12, '0'))
}
