import { bitsOf, type Family } from '../net/address.ts'
import { holds, meet, type Site, siteAround, widest } from './sites.ts'

/** Where the aliases of one kind of networks are taken from. */
export interface Pool {
  /** Candidates of that length for a network, the best first. */
  candidates: (site: Site) => Iterable<bigint>
}

/**
 * Gives each network another one of the same length in its place, and keeps to that. The number within the network stays, so
 * that all that lies in it (smaller networks, broadcast addresses, neighbours) lies in the other in the same way.
 */
export function createSiteAliases(family: Family, most: number, poolOf: (value: bigint) => Pool) {
  let sites: Site[] = []
  const given = new Map<string, Site>()
  const taken: Site[] = []
  const originals: Site[] = []
  const keyOf = ({ first, length }: Site) => `${first}/${length}`

  const isFree = (site: Site) =>
    !taken.some((one) => meet(one, site, family)) && !originals.some((one) => meet(one, site, family))

  const aliasFor = (site: Site): Site => {
    const known = given.get(keyOf(site))
    if (known !== undefined) return known
    let alias: Site | undefined
    for (const first of poolOf(site.first).candidates(site)) {
      const candidate = { first, length: site.length }
      if (!isFree(candidate)) continue
      alias = candidate
      break
    }
    // No network of that length is left anywhere: better the same alias twice than the original once.
    const made = alias ?? siteAround(0n, site.length, family)
    given.set(keyOf(site), made)
    taken.push(made)
    return made
  }

  const siteOf = (value: bigint) => sites.find((site) => holds(site, value, family)) ?? siteAround(value, most, family)

  return {
    /** Networks that are there, and addresses: none of them is taken for another's alias. */
    learn: (networks: readonly Site[], values: readonly bigint[]) => {
      const wide = networks.map((site) => (site.length > most ? siteAround(site.first, most, family) : site))
      sites = widest([...sites, ...wide], family)
      const blocks = new Set(originals.map(keyOf))
      for (const site of [...wide, ...values.map((value) => siteAround(value, most, family))]) {
        if (blocks.has(keyOf(site))) continue
        blocks.add(keyOf(site))
        originals.push(site)
      }
    },
    /** The number in the place of this one. */
    alias: (value: bigint): bigint => {
      const site = siteOf(value)
      const rest = value - site.first
      return aliasFor(site).first + rest
    },
    bits: bitsOf(family),
  }
}
