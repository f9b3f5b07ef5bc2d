import type { Inventory } from '../../shared/inventory/inventory.ts'

/** Whether two inventories show the same: when they were taken, and how long the commands took, does not count. */
export function sameInventory(one: Inventory, other: Inventory): boolean {
  return JSON.stringify(timeless(one)) === JSON.stringify(timeless(other))
}

function timeless({ takenAt: _, ...inventory }: Inventory) {
  return { ...inventory, outputs: inventory.outputs.map(({ milliseconds: __, ...output }) => output) }
}
