import { compare } from '../../shared/compare/compare.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { windowWorker } from '../work/window-worker.ts'
import { type Worked, workedLater, workedNow } from '../work/worked.ts'

/** Up to so many machines it takes no longer than a frame or two. */
const AT_ONCE = 20

const known = new WeakMap<Inventory, WeakMap<Inventory, () => Worked<Comparison>>>()

/** What differs, worked out once for the same two; what takes long, in the worker. */
export function comparisonOf(before: Inventory, after: Inventory): Worked<Comparison> {
  const ofBefore = known.get(before) ?? new WeakMap<Inventory, () => Worked<Comparison>>()
  known.set(before, ofBefore)
  const earlier = ofBefore.get(after)
  if (earlier !== undefined) return earlier()
  const compareHere = () => compare(before, after)
  const worker = Math.max(before.machines.length, after.machines.length) > AT_ONCE ? windowWorker() : undefined
  const made = worker ? workedLater(() => worker.compare(before, after).catch(compareHere)) : workedNow(compareHere)
  ofBefore.set(after, made)
  return made()
}
