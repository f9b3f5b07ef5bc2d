import { join } from 'node:path'
import { serveWindow } from '../../../electron/browser/serve-window.ts'
import { createStation } from '../../../electron/station/create-station.ts'
import { createPublisher } from '../../../electron/station/publisher.ts'
import { buildAll } from '../../../scripts/build/build-all.ts'
import { root } from '../../../scripts/test/root.ts'
import { contract, type StationState } from '../../../shared/contract/contract.ts'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'

export interface ServedInventory {
  address: string
  publish: (inventory: Inventory) => void
  stop: () => Promise<void>
}

/** The window on a station that shows this inventory, as if live, and others when it is told to. */
export async function serveInventory(inventory: Inventory): Promise<ServedInventory> {
  const shown = createPublisher<StationState>(stateOf(1, inventory), () => undefined)
  const station = await createStation({ start: { kind: 'sample' } })
  if (isRefusal(station)) throw new Error(station.sentence)
  const { handlers } = station
  const served = await serveWindow({
    contract,
    handlers: { ...handlers, station: { ...handlers.station, state: shown.listen } },
    folder: join(await buildAll(root, () => undefined), 'window'),
  })
  if (isRefusal(served)) throw new Error(served.sentence)
  return {
    address: served.address,
    publish: (next) => shown.publish(stateOf(shown.latest().sequence + 1, next)),
    stop: async () => {
      station.close()
      await served.close()
    },
  }
}

function stateOf(sequence: number, inventory: Inventory): StationState {
  return { sequence, source: { kind: 'live' }, moments: [], inventory, troubles: [], nothingOfInterest: false }
}
