import { type Address, addressToNumber, bitsOf, familyOf, numberToAddress } from './address.ts'
import { familyOfPrefix, lengthOf, networkOf, type Prefix } from './prefix.ts'

/** The arithmetic by which a routing table's row matches an address or does not: address AND mask, compared with the network. */
export interface MatchExplanation {
  address: Address
  prefix: Prefix
  /** The prefix length as a mask of the family: `255.255.255.240`, `ffff:ffff:ffff:ffff::`. */
  mask: Address
  /** `address AND mask`. */
  masked: Address
  network: Address
  matches: boolean
  /** Each as {@link bitGroups}, for lines that stand under each other. */
  bits: { address: string[]; mask: string[]; masked: string[]; network: string[] }
}

/** The bits of an address in groups as people write it: four of 8 (IPv4) or eight of 16 (IPv6). */
export function bitGroups(address: Address): string[] {
  const family = familyOf(address)
  const size = family === 4 ? 8 : 16
  const bits = addressToNumber(address).toString(2).padStart(bitsOf(family), '0')
  return Array.from({ length: bits.length / size }, (_, i) => bits.slice(i * size, (i + 1) * size))
}

/** Explains one row for one address; `undefined` where the two are of different families, which no mask can join. */
export function explainMatch(address: Address, prefix: Prefix): MatchExplanation | undefined {
  const family = familyOf(address)
  if (family !== familyOfPrefix(prefix)) return undefined
  const free = BigInt(bitsOf(family) - lengthOf(prefix))
  const ones = (1n << BigInt(bitsOf(family))) - 1n
  const mask = numberToAddress((ones >> free) << free, family)
  const masked = numberToAddress((addressToNumber(address) >> free) << free, family)
  const network = networkOf(prefix)
  return {
    address,
    prefix,
    mask,
    masked,
    network,
    matches: masked === network,
    bits: {
      address: bitGroups(address),
      mask: bitGroups(mask),
      masked: bitGroups(masked),
      network: bitGroups(network),
    },
  }
}
