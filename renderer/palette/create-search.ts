import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Topology } from '../../shared/topology/topology.ts'
import type { Subject } from '../state/selection-store.ts'
import type { Entry } from './entry.ts'
import { findEntries, indexEntries } from './find-entries.ts'
import { inventoryEntries } from './inventory-entries.ts'
import { endsOf, typedEntries } from './typed-entries.ts'

/** So many lines are more than anybody reads. */
const MOST = 40
/** Of the machines so many, as long as nothing is typed. */
const MACHINES = 12

/** What the palette offers for what is typed. Made once for a network and what can be done in the window; then quick with every key. `selected`: what the side panel is about. */
export function createSearch(
  usual: readonly Entry[],
  network: { inventory: Inventory; topology: Topology } | undefined,
  selected: () => Subject | undefined,
): (typed: string) => readonly Entry[] {
  const things = network === undefined ? [] : inventoryEntries(network.inventory)
  const ends = network === undefined ? undefined : endsOf(network.topology)
  const index = indexEntries([...usual, ...things])
  const atFirst = [...usual, ...things.filter(({ kind }) => kind === 'machine').slice(0, MACHINES)]
  return (typed) => {
    if (typed.trim() === '') return atFirst
    const meant = ends === undefined ? [] : typedEntries(ends, typed, selected())
    if (meant[0]?.whole) return meant.map(({ entry }) => entry)
    const found = findEntries(index, typed, MOST)
    // A name or an address that fits is gone to first; asking about it comes next.
    return [...found.slice(0, 1), ...meant.map(({ entry }) => entry), ...found.slice(1)].slice(0, MOST)
  }
}
