import type { Reply } from '../../shared/contract/reply.ts'

/** `reconnecting` while it is tried again; `lost` when that has failed for a while (it is still tried, but slowly). */
export type Connection = 'connected' | 'reconnecting' | 'lost'

/** How calls and values cross to the station; knows nothing of what they mean. Rejects where nothing crosses. */
export interface Carrier {
  call: (group: string, name: string, input: unknown) => Promise<unknown>
  /** Gives the function that ends the listening. */
  listen: (group: string, name: string, listener: (value: unknown) => void) => () => void
}

/** What the preload script puts at `window.switchyard`. Its listeners are told what changed (`createPatchReader`). */
export interface Bridge extends Carrier {
  /** Opens the system's dialog for recordings, and what is chosen in it. */
  open: (kind: 'file' | 'folder') => void
}

export type { Reply }
