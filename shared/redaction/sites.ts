import { bitsOf, type Family } from '../net/address.ts'

/** A network as numbers: its first address and its length. */
export interface Site {
  first: bigint
  length: number
}

/** The network of that length in which a number lies. */
export function siteAround(value: bigint, length: number, family: Family): Site {
  const free = BigInt(bitsOf(family) - length)
  return { first: (value >> free) << free, length }
}

export function holds(site: Site, value: bigint, family: Family): boolean {
  return siteAround(value, site.length, family).first === site.first
}

/** One of two networks lies in the other. */
export function meet(one: Site, other: Site, family: Family): boolean {
  return one.length <= other.length ? holds(one, other.first, family) : holds(other, one.first, family)
}

/** Those that lie in no other of them. */
export function widest(sites: readonly Site[], family: Family): Site[] {
  const sorted = sites.toSorted((a, b) => a.length - b.length)
  const kept: Site[] = []
  for (const site of sorted) if (!kept.some((one) => holds(one, site.first, family))) kept.push(site)
  return kept
}
