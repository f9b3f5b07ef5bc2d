import type { FilterChain } from '../../inventory/inventory.ts'
import type { Family } from '../../net/address.ts'

type Hooked = Record<Family, Map<string, readonly FilterChain[]>>

/** Worked out once for a machine’s chains: every packet asks. */
const known = new WeakMap<readonly FilterChain[], Hooked>()

/** The chains that are hooked in at one place for one family, by priority. */
export function chainsAt(chains: readonly FilterChain[], hook: string, family: Family): readonly FilterChain[] {
  let hooked = known.get(chains)
  if (hooked === undefined) {
    hooked = { 4: hookedIn(chains, ['ip', 'inet']), 6: hookedIn(chains, ['ip6', 'inet']) }
    known.set(chains, hooked)
  }
  return hooked[family].get(hook) ?? []
}

function hookedIn(chains: readonly FilterChain[], families: readonly string[]): Map<string, readonly FilterChain[]> {
  const based = chains.filter(({ family }) => families.includes(family))
  const sorted = based.toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
  return Map.groupBy(sorted, ({ hook }) => hook ?? '')
}
