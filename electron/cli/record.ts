import { printable } from '../../shared/recording/printable.ts'
import { recordingFromFiles } from '../../shared/recording/recording-from-files.ts'
import { recordingToFiles } from '../../shared/recording/recording-to-files.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { writeRecording } from '../recordings/write-recording.ts'
import { exitStatus } from './exit-status.ts'
import { readSource } from './read-source.ts'
import type { VerbResult } from './run-verb.ts'
import type { SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { recordText } from './text/record-text.ts'

export interface RecordOptions extends SourceOptions {
  output: string
  name?: string
}

/** Records this machine (or turns another recording into Switchyard's own) and writes it as a zip or folder. */
export async function record(options: RecordOptions, terminal: Terminal): Promise<VerbResult> {
  const source = await readSource(options)
  if (isRefusal(source)) return source
  const recording = options.name === undefined ? source.recording : { ...source.recording, name: options.name }
  // What could not be opened again is not worth keeping: find out before it is written.
  const reopened = recordingFromFiles(recordingToFiles(recording), 'recording')
  if (isRefusal(reopened)) return reopened
  const failed = await writeRecording(recording, options.output)
  if (failed !== undefined) return failed
  terminal.out(recordText(recording, printable(options.output), terminal))
  return exitStatus.done
}
