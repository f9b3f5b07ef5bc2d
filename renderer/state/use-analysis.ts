import type { Inventory } from '../../shared/inventory/inventory.ts'
import { type Analysis, analyse } from './analysis.ts'
import { supposedInventory } from './supposed-inventory.ts'
import { useStation, useWhatIf } from './window-stores.tsx'

/** What follows from the inventory on show, with all that is supposed; only where there is one. */
export function useAnalysis(): Analysis {
  return analyse(useInventory())
}

/** The inventory on show, with all that is supposed; where there is certainly one. */
export function useInventory(): Inventory {
  return certain(useInventoryIfAny())
}

/** The same where there may be none yet. */
export function useAnalysisIfAny(): Analysis | undefined {
  const inventory = useInventoryIfAny()
  return inventory === undefined ? undefined : analyse(inventory)
}

/** What follows from the inventory as it is, whatever is supposed. */
export function useActualAnalysis(): Analysis {
  return analyse(certain(useStation((station) => station.state?.inventory)))
}

function useInventoryIfAny(): Inventory | undefined {
  const actual = useStation((station) => station.state?.inventory)
  const changes = useWhatIf((whatIf) => whatIf.changes)
  return actual === undefined ? undefined : supposedInventory(actual, changes).inventory
}

function certain(inventory: Inventory | undefined): Inventory {
  if (inventory === undefined) throw new Error('rendered without an inventory')
  return inventory
}
