import { printable } from './printable.ts'
import type { Recording } from './recording.ts'
import { type Refusal, refusal } from './refusal.ts'

/** One moment of a recording: `boot-1`, `boot-2`. Most recordings have one. */
export interface RecordedMoment {
  /** Unique in the recording; the folder's name. */
  id: string
  name: string
  recording: Recording
}

/** A recording that was read and checked whole. */
export interface OpenedRecording {
  /** In natural order of their names; never empty. */
  moments: RecordedMoment[]
  /** Id of the moment that is shown first: the last one. */
  current: string
  /** What a person should know: what was read beside the path given, what was left out. */
  notes: string[]
}

/** The recording of one moment, by id (any case); without one, the current moment's. */
export function recordingOf(opened: OpenedRecording, moment = opened.current): Recording | Refusal {
  const wanted = moment.toLowerCase()
  const found =
    opened.moments.find(({ id }) => id === moment) ??
    opened.moments.find(({ id, name }) => [id, name].some((one) => one.toLowerCase() === wanted))
  if (found !== undefined) return found.recording
  const names = opened.moments.map(({ id }) => printable(id)).join(', ')
  return refusal('no-such-moment', `There is no moment ${printable(moment)} in this recording; it has: ${names}.`)
}
