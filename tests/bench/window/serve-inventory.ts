import { join } from 'node:path'
import { serveWindow } from '../../../electron/browser/serve-window.ts'
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
  const station = createPublisher<StationState>(stateOf(1, inventory), () => undefined)
  const refuse = () => {
    throw new Error('this station only shows')
  }
  const served = await serveWindow({
    contract,
    handlers: {
      station: { state: station.listen, refresh: refuse, live: refuse, sample: refuse, moment: refuse },
      recording: { open: refuse, output: refuse, save: refuse },
      diagram: { png: refuse },
    },
    folder: join(await buildAll(root, () => undefined), 'window'),
  })
  if (isRefusal(served)) throw new Error(served.sentence)
  return {
    address: served.address,
    publish: (next) => station.publish(stateOf(station.latest().sequence + 1, next)),
    stop: served.close,
  }
}

function stateOf(sequence: number, inventory: Inventory): StationState {
  return { sequence, source: { kind: 'live' }, moments: [], inventory, troubles: [], nothingOfInterest: false }
}
