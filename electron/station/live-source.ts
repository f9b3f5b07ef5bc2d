import type { CollectedPart } from '../../shared/contract/contract.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { type CollectOptions, collectLinux } from '../collect/linux/collect-linux.ts'
import { collectedOnLinux } from '../collect/linux/collected-on-linux.ts'
import { watchLinux } from '../collect/linux/watch-linux.ts'

/** How a live machine is looked at. */
export interface LiveSource {
  collect: (options: CollectOptions) => Promise<Recording>
  /** Tells of changes as they happen; gives the function that ends it. */
  watch?: (onChange: () => void) => () => void
  /** What is run for it, to be shown before it is. */
  collected?: CollectedPart[]
}

/** How the machine that this runs on is looked at, or why it can't be. */
export function liveSource(platform: NodeJS.Platform = process.platform): LiveSource | Refusal {
  if (platform === 'linux') return { collect: collectLinux, watch: watchLinux, collected: collectedOnLinux() }
  const system = platform === 'win32' ? 'Windows' : platform === 'darwin' ? 'macOS' : platform
  return refusal(
    'not-live-here',
    `This version looks at a live machine only on Linux, not yet on ${system}: open a recording, or the sample that comes with Switchyard.`,
  )
}
