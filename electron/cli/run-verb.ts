import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { Terminal } from './terminal.ts'

/** What a verb ends with: an exit status, or why it could not be done. */
export type VerbResult = ExitStatus | Refusal

/** Turns a verb's end into an exit status: a refusal is one line on stderr and 2. */
export async function runVerb(terminal: Terminal, verb: () => Promise<VerbResult>): Promise<ExitStatus> {
  const result = await verb()
  if (!isRefusal(result)) return result
  terminal.err(`switchyard: ${result.sentence.replace(/\s*\n\s*/g, ' ')}`)
  return exitStatus.unusable
}
