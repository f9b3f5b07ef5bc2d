import { type Address, addressToNumber, bitsOf, type Family, familyOf } from './address.ts'
import type { AddressRange } from './address-range.ts'
import { IPV4_RANGES } from './ipv4-ranges.ts'
import { IPV6_RANGES } from './ipv6-ranges.ts'
import { lengthOf, networkOf } from './prefix.ts'

/** The range with a purpose of its own that an address lies in, the most specific one; none for ordinary public IPv4 space. */
export function rangeOf(address: Address): AddressRange | undefined {
  const family = familyOf(address)
  const value = addressToNumber(address)
  return ORDERED[family].find(({ free, fixed }) => value >> free === fixed)?.range
}

// Compared as numbers, made once: an inventory asks this for every address it holds.
const ORDERED = { 4: mostSpecificFirst(IPV4_RANGES, 4), 6: mostSpecificFirst(IPV6_RANGES, 6) }

function mostSpecificFirst(ranges: readonly AddressRange[], family: Family) {
  return [...ranges]
    .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix))
    .map((range) => {
      const free = BigInt(bitsOf(family) - lengthOf(range.prefix))
      return { range, free, fixed: addressToNumber(networkOf(range.prefix)) >> free }
    })
}
