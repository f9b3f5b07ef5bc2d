import type { Inventory } from '../../shared/inventory/inventory.ts'
import { applyChange, type Change } from '../../shared/reach/what-if.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'

export interface Supposed {
  inventory: Inventory
  /** Why single changes can’t be: these are left out. */
  refusals: readonly Refusal[]
}

const known = new WeakMap<Inventory, WeakMap<readonly Change[], Supposed>>()

/** The inventory with every change that it can have; the same objects give the same one, so that what follows is worked out once. */
export function supposedInventory(inventory: Inventory, changes: readonly Change[]): Supposed {
  if (changes.length === 0) return { inventory, refusals: [] }
  const ofInventory = known.get(inventory) ?? new WeakMap<readonly Change[], Supposed>()
  known.set(inventory, ofInventory)
  const before = ofInventory.get(changes)
  if (before !== undefined) return before
  const refusals: Refusal[] = []
  let changed = inventory
  for (const change of changes) {
    const next = applyChange(changed, change)
    if (isRefusal(next)) refusals.push(next)
    else changed = next
  }
  const made = { inventory: changed, refusals }
  ofInventory.set(changes, made)
  return made
}
