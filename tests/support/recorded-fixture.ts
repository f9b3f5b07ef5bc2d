import { recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromFiles } from '../../shared/recording/recording-from-files.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { fixturePaths, fixtureText } from './fixture-text.ts'

/** A recording that is a folder of tests/fixtures. For tests only. */
export function recordedFixture(folder: string): Recording {
  const encoder = new TextEncoder()
  const files = new Map(fixturePaths(folder).map((path) => [path, encoder.encode(fixtureText(`${folder}/${path}`))]))
  const opened = recordingFromFiles(files, folder)
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return recording
}
