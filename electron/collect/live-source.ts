import type { CollectedPart } from '../../shared/contract/contract.ts'
import type { Credential, PowershellDirectWay } from '../../shared/contract/guest-asking.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import type { CollectOptions } from './collect-options.ts'
import type { AskOptions, GuestAnswer } from './guests/guest-answer.ts'

/** How a live machine is looked at. */
export interface LiveSource {
  collect: (options: CollectOptions) => Promise<Recording>
  /** At the next look everything is asked for anew, also what seldom changes. */
  expire?: () => void
  /** Tells of changes as they happen; gives the function that ends it. */
  watch?: (onChange: () => void) => () => void
  /** What is run for it, to be shown before it is. */
  collected?: CollectedPart[]
  /** Asks a guest through PowerShell Direct; absent where there is none. Never rejects. */
  askDirect?: (way: PowershellDirectWay, credential: Credential, options: AskOptions) => Promise<GuestAnswer>
}
