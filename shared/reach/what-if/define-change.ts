import type { z } from 'zod'
import type { Inventory } from '../../inventory/inventory.ts'
import type { Assumed } from '../../inventory/source.ts'
import type { Refusal } from '../../recording/refusal.ts'

/** One kind of supposed change. */
export interface ChangeKind<Schema extends z.ZodObject> {
  schema: Schema
  /** What is supposed, as a clause: "ccl-vm-1 is switched off". */
  words: (inventory: Inventory, change: z.infer<Schema>) => string
  /** Makes it so in a draft that nobody else has; or says why it can’t be. Whatever it sets carries `source`. */
  apply: (draft: Inventory, change: z.infer<Schema>, source: Assumed) => Refusal | undefined
}

/** Keeps the kinds alike, each with its own schema. */
export function defineChange<Schema extends z.ZodObject>(kind: ChangeKind<Schema>): ChangeKind<Schema> {
  return kind
}
