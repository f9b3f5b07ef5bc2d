import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
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
  if (options.recording !== undefined && inventory.outputs.every(({ parser }) => parser === undefined)) {
    const names = options.recording.map(printable).join(', ')
    return refusal(
      'not-a-recording',
      `${names}: none of its outputs is one that Switchyard knows (file name = command, such as arp-a.txt or ip-address.txt).`,
    )
  }
  return { ...source, inventory }
}
