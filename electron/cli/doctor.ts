import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { anonymousRecording } from '../../shared/redaction/names/anonymous-recording.ts'
import { namesHere } from '../recordings/names-here.ts'
import { writeRecording } from '../recordings/write-recording.ts'
import { doctorResult } from './doctor-result.ts'
import { exitStatus } from './exit-status.ts'
import { readSource } from './read-source.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { doctorText } from './text/doctor-text.ts'

export interface DoctorOptions extends SourceOptions, JsonOption {
  output?: string
}

/**
 * How each command went: how long it took, how many rows were understood, what it lacked. 1 where one has another shape than expected.
 * `output`: a recording for strangers is written there as well.
 */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<VerbResult> {
  const source = await readSource(options)
  if (isRefusal(source)) return source
  const result = doctorResult(source.recording)
  const { output } = options
  if (output !== undefined) {
    const inventoryOf = (recording: typeof source.recording) => buildInventory(recording, { vendorOf: () => undefined })
    const also = options.recording === undefined ? namesHere() : []
    const failed = await writeRecording(anonymousRecording(source.recording, inventoryOf, also), output)
    if (failed !== undefined) return failed
  }
  const text = () => doctorText(result, terminal, output === undefined ? undefined : printable(output))
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : text())
  return result.commands.some(({ mismatches }) => mismatches.length > 0) ? exitStatus.unmet : exitStatus.done
}
