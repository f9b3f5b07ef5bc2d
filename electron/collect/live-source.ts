import type { CollectedPart } from '../../shared/contract/contract.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import type { CollectOptions } from './collect-options.ts'

/** How a live machine is looked at. */
export interface LiveSource {
  collect: (options: CollectOptions) => Promise<Recording>
  /** At the next look everything is asked for anew, also what seldom changes. */
  expire?: () => void
  /** Tells of changes as they happen; gives the function that ends it. */
  watch?: (onChange: () => void) => () => void
  /** What is run for it, to be shown before it is. */
  collected?: CollectedPart[]
}
