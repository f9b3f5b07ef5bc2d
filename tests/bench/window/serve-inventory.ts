import type { StationState } from '../../../shared/contract/contract.ts'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import { serveStates } from '../../e2e/harness/serve-states.ts'

export interface ServedInventory {
  address: string
  publish: (inventory: Inventory) => void
  stop: () => Promise<void>
}

/** The window on a station that shows this inventory, as if live, and others when it is told to. */
export async function serveInventory(inventory: Inventory): Promise<ServedInventory> {
  const { address, latest, publish, stop } = await serveStates(stateOf(1, inventory))
  return { address, publish: (next) => publish(stateOf(latest().sequence + 1, next)), stop }
}

function stateOf(sequence: number, inventory: Inventory): StationState {
  return { sequence, source: { kind: 'live' }, moments: [], inventory, troubles: [], nothingOfInterest: false }
}
