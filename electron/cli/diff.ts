import { compare } from '../../shared/compare/compare.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { diffResult } from './diff-result.ts'
import { exitStatus } from './exit-status.ts'
import { labelsOf, readBoth } from './read-moment.ts'
import type { VerbResult } from './run-verb.ts'
import type { JsonOption } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { diffText } from './text/diff-text.ts'

export interface DiffOptions extends JsonOption {
  lan: boolean
}

/** What differs between two recordings, or two moments of one: a story to read, or JSON. Differing is no failure: 0 either way. */
export async function diff(a: string, b: string, options: DiffOptions, terminal: Terminal): Promise<VerbResult> {
  const both = await readBoth(a, b, options.lan)
  if (isRefusal(both)) return both
  const labels = labelsOf(both.before, both.after)
  const comparison = compare(both.before.inventory, both.after.inventory, labels)
  const result = diffResult(comparison, both)
  terminal.out(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : diffText(result, labels, terminal))
  return exitStatus.done
}
