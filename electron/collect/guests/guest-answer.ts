import type { OperatingSystem, RecordedOutput } from '../../../shared/recording/recording.ts'
import type { GuestFailure } from './guest-failure.ts'

/** One command that a guest ran, and what it printed. */
export type GuestOutput = Omit<RecordedOutput, 'id'> & {
  /** Name of its file in the guest's folder of a recording: `ip-address.txt`. */
  file: string
}

/** What a guest told when it was asked. */
export interface GuestTold {
  kind: 'told'
  os: OperatingSystem
  outputs: GuestOutput[]
}

/** What came of asking a guest. */
export type GuestAnswer = GuestTold | ({ kind: 'failed' } & GuestFailure)

/** How a question is put, whatever the way. */
export interface AskOptions {
  signal?: AbortSignal
  /** What is being done, in words. */
  onProgress?: (words: string) => void
}
