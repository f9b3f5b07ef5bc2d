import { patchBetween } from '../../shared/contract/patch.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'

/** Whether two inventories show the same: when they were taken, and how long the commands took, does not count. */
export function sameInventory(one: Inventory, other: Inventory): boolean {
  return patchBetween(timeless(one), timeless(other)) === undefined
}

function timeless({ takenAt: _, ...inventory }: Inventory) {
  return { ...inventory, outputs: inventory.outputs.map(({ milliseconds: __, ...output }) => output) }
}

/** Whether they differ at most in what changes by itself and decides over nothing: no moment to come back to. */
export function sameButForPassing(one: Inventory, other: Inventory): boolean {
  return sameInventory(withoutPassing(one), withoutPassing(other))
}

function withoutPassing(inventory: Inventory): Inventory {
  const machines = inventory.machines.map(({ hyperV, ...machine }) => ({
    ...machine,
    ...(hyperV === undefined ? {} : { hyperV: withoutSince(hyperV) }),
    interfaces: machine.interfaces.map(({ linkSpeed: _, lease: __, ...one }) => one),
  }))
  return { ...inventory, machines }
}

/** Known to a second or so: that it was started anew shows in its state. */
const withoutSince = ({ since: _, ...hyperV }: NonNullable<Inventory['machines'][number]['hyperV']>) => hyperV
