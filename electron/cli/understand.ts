import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import { nothingUnderstood } from '../recordings/nothing-understood.ts'
import { type ReadSource, readSource } from './read-source.ts'
import type { SourceOptions } from './source-options.ts'

export interface Understood extends ReadSource {
  inventory: Inventory
}

/** Reads the source and joins what its machines say. Vendors are looked up only where they are shown: the table is large. */
export async function understand(
  options: SourceOptions,
  vendorOf: VendorOf = () => undefined,
): Promise<Understood | Refusal> {
  const source = await readSource(options)
  if (isRefusal(source)) return source
  const inventory = buildInventory(source.recording, { vendorOf })
  const nothing = options.recording && nothingUnderstood(inventory, options.recording.join(', '))
  if (nothing !== undefined) return nothing
  return { ...source, inventory }
}
