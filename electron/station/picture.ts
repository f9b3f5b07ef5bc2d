import type { StationState } from '../../shared/contract/contract.ts'
import { sharing } from '../../shared/contract/patch.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import type { ReadMachine } from '../../shared/parse/read-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { nothingOfInterest } from './nothing-of-interest.ts'
import { sameButForPassing, sameInventory } from './same-inventory.ts'
import { troublesOf } from './troubles.ts'

/** The part of the state that a recording decides. */
export interface Picture extends Pick<StationState, 'troubles' | 'nothingOfInterest'> {
  inventory: Inventory
}

/** What a recording shows. */
export function pictureOf(recording: Recording, vendorOf: VendorOf, read?: ReadMachine[]): Picture {
  const inventory = buildInventory(recording, { vendorOf }, read)
  return { inventory, troubles: troublesOf(recording), nothingOfInterest: nothingOfInterest(inventory) }
}

/** The picture, of which whatever is as it was on show is the same object: what did not change costs nobody anything. */
export function pictureSince({ inventory }: Pick<StationState, 'inventory'>, picture: Picture): Picture {
  return inventory === undefined ? picture : { ...picture, inventory: sharing(inventory, picture.inventory) }
}

/** Whether a new picture differs from the one on show: in what a person could see, and whether that is more than what changes by itself. */
export function hasChanged(
  before: Pick<StationState, 'inventory' | 'troubles'>,
  after: Picture,
): { inventory: boolean; lasting: boolean; anything: boolean } {
  const inventory = before.inventory === undefined || !sameInventory(before.inventory, after.inventory)
  const lasting = inventory && (before.inventory === undefined || !sameButForPassing(before.inventory, after.inventory))
  const anything = inventory || JSON.stringify(before.troubles) !== JSON.stringify(after.troubles)
  return { inventory, lasting, anything }
}
