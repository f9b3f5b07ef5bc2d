import type { Inventory } from '../../shared/inventory/inventory.ts'

/** Neither a guest nor a virtual switch: a machine of which there is not much to draw. */
export function nothingOfInterest(inventory: Inventory): boolean {
  return (
    !inventory.machines.some((machine) => machine.kind === 'guest') &&
    !inventory.segments.some((segment) => segment.kind === 'virtual-switch' || segment.kind === 'bridge')
  )
}
