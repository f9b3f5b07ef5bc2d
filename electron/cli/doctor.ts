import { isRefusal } from '../../shared/recording/refusal.ts'
import { doctorResult } from './doctor-result.ts'
import { exitStatus } from './exit-status.ts'
import { readSource } from './read-source.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption, SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { doctorText } from './text/doctor-text.ts'

/** How each command went: how long it took, how many rows were understood, what it lacked. 1 where one has another shape than expected. */
export async function doctor(options: SourceOptions & JsonOption, terminal: Terminal): Promise<VerbResult> {
  const source = await readSource(options)
  if (isRefusal(source)) return source
  const result = doctorResult(source.recording)
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : doctorText(result, terminal))
  return result.commands.some(({ mismatches }) => mismatches.length > 0) ? exitStatus.unmet : exitStatus.done
}
