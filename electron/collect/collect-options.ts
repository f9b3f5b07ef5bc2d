import type { CollectGroup } from '../../shared/contract/collect-groups.ts'
import type { Progress } from './progress.ts'

/** How a look at this machine is taken, whatever its operating system. */
export interface CollectOptions {
  onProgress?: (progress: Progress) => void
  /** Gives the collection up: it rejects with the signal's reason. */
  signal?: AbortSignal
  /** What is not asked. */
  without?: readonly CollectGroup[]
}
