import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import type { Passage } from '../../shared/contract/passage.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import type { Refusal } from '../../shared/recording/refusal.ts'
import type { LiveSource } from '../collect/live-source.ts'
import type { Keepsake } from './keepsake.ts'

/** What is shown first. */
export type StartWith =
  | { kind: 'live' }
  | { kind: 'sample'; moment?: string }
  | { kind: 'recording'; paths: string[]; moment?: string; lan?: boolean }

export interface StationOptions {
  /** This machine, live, where absent. */
  start?: StartWith
  /** How the machine is looked at; by its operating system where absent. */
  source?: LiveSource | Refusal
  /** Milliseconds from one look at the machine to the next; 2,000 where absent. */
  interval?: number
  /** Whose a MAC is; by the table that comes with Switchyard where absent. */
  vendorOf?: VendorOf
  /** What is remembered from one run to the next; nothing where absent. */
  keepsake?: Keepsake
}

/** What stands behind the window: it looks at the machine or opens recordings, and says what there is to show. */
export interface Station {
  /** A handler that can't do what it is asked rejects with an `Error` that has a refusal's `code` and `sentence`. */
  handlers: Handlers<typeof contract>
  /** What everything between the handlers and the window passes through: there addresses are hidden. */
  passage: Passage
  /** Opens recordings that somebody chose on this machine, joined into one picture. Not for the page: it may name no path. Rejects as handlers do. */
  openPaths: (paths: readonly string[]) => Promise<void>
  /** Something was pasted into what is shown that no save holds yet. */
  unsaved: () => boolean
  /** The machine slept and is awake again. Noticed without being told, too, but some seconds later. */
  woke: () => void
  /** Ends the live loop and every process that it started. */
  close: () => void
}
