import type { Trouble } from '../../shared/contract/contract.ts'
import { readRecording } from '../../shared/parse/read-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { mismatchesOf } from '../collect/windows/mismatches-of.ts'
import { troublesOf } from '../station/troubles.ts'

export interface DoctorCommand {
  machine: string
  command: string
  milliseconds: number | null
  /** Rows that were understood, and rows that were not. */
  rows: number
  unread: number
  failure: { code: string; sentence: string } | null
  /** What has another shape than expected: properties and types. */
  mismatches: string[]
}

/** What `doctor --json` prints, version 1 (docs/command-line.md). */
export interface DoctorResult {
  version: 1
  name: string
  takenAt: string | null
  commands: DoctorCommand[]
  /** Each cause once, with the command that mends it. */
  troubles: Trouble[]
}

/** How each command of a recording went. */
export function doctorResult(recording: Recording): DoctorResult {
  const commands = readRecording(recording).flatMap(({ machine, outputs }) =>
    outputs.map(
      ({ output, facts, unread }): DoctorCommand => ({
        machine: machine.name ?? machine.id,
        command: output.command,
        milliseconds: output.milliseconds ?? null,
        rows: facts.length,
        unread: unread.length,
        failure: output.failure ?? null,
        mismatches: mismatchesOf(output),
      }),
    ),
  )
  const { name, takenAt = null } = recording
  return { version: 1, name, takenAt, commands, troubles: troublesOf(recording) }
}
