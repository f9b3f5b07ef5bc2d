import type { FilterChain } from '../../inventory/inventory.ts'
import type { Family } from '../../net/address.ts'

/** Worked out once for a machine’s chains: every packet asks. */
const known = new WeakMap<readonly FilterChain[], Map<string, readonly FilterChain[]>>()

/** The chains that are hooked in at one place for one family, by priority. */
export function chainsAt(chains: readonly FilterChain[], hook: string, family: Family): readonly FilterChain[] {
  const all = known.get(chains) ?? new Map<string, readonly FilterChain[]>()
  known.set(chains, all)
  const key = `${hook}${family}`
  const before = all.get(key)
  if (before !== undefined) return before
  const families = family === 4 ? ['ip', 'inet'] : ['ip6', 'inet']
  const found = chains
    .filter((chain) => chain.hook === hook && families.includes(chain.family))
    .toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
  all.set(key, found)
  return found
}
