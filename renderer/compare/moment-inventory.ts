import type { Inventory } from '../../shared/inventory/inventory.ts'
import { RefusedError } from '../carrier/refused-error.ts'
import type { StationClient } from '../state/window-stores.tsx'

/** What a moment held, or why it can't be had. */
export type Fetched = { inventory: Inventory } | { trouble: string }

const kept = new WeakMap<StationClient, Map<string, Promise<Fetched>>>()

/** Lets go of what was fetched: addresses were hidden, or are no longer. */
export function forgetMoments(client: StationClient): void {
  kept.delete(client)
}

/** So many are kept: more are asked for again. */
const MOST = 8

/** What a moment held, asked for once: an id names the same for ever. A refusal is not kept. */
export function momentInventory(client: StationClient, id: string): Promise<Fetched> {
  const known = kept.get(client) ?? new Map<string, Promise<Fetched>>()
  kept.set(client, known)
  const before = known.get(id)
  if (before !== undefined) return before
  const asked = client.compare.inventory({ id }).then(
    (inventory): Fetched => ({ inventory }),
    (error: unknown): Fetched => {
      known.delete(id)
      return { trouble: error instanceof RefusedError ? error.message : 'Switchyard does not answer.' }
    },
  )
  known.set(id, asked)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return asked
}
