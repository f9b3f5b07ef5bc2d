import type { Inventory } from '../../shared/inventory/inventory.ts'
import { printable } from '../../shared/recording/printable.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'

/** Says that none of a recording's outputs is known, so that there is nothing to show; `name` is what was opened. */
export function nothingUnderstood(inventory: Inventory, name: string): Refusal | undefined {
  if (inventory.outputs.some(({ parser }) => parser !== undefined)) return undefined
  return refusal(
    'not-a-recording',
    `${printable(name)}: none of its outputs is one that Switchyard knows (file name = command, such as arp-a.txt or ip-address.txt).`,
  )
}
