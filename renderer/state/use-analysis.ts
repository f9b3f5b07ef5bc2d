import type { Inventory } from '../../shared/inventory/inventory.ts'
import { type Analysis, analyse } from './analysis.ts'
import { useStation } from './window-stores.tsx'

/** What follows from the inventory on show; only below {@link Analysis}' door, where there is one. */
export function useAnalysis(): Analysis {
  return analyse(useInventory())
}

/** The inventory on show, where there is certainly one. */
export function useInventory(): Inventory {
  const inventory = useStation((station) => station.state?.inventory)
  if (inventory === undefined) throw new Error('rendered without an inventory')
  return inventory
}

/** The same where there may be none yet. */
export function useAnalysisIfAny(): Analysis | undefined {
  const inventory = useStation((station) => station.state?.inventory)
  return inventory === undefined ? undefined : analyse(inventory)
}
