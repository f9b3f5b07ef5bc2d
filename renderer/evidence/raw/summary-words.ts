import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import { askedWords } from '../how-asked.ts'

/** What became of an output, in a line: "21 facts read, every row understood". */
export function summaryWords(output: OutputSummary): string {
  const { pasted, asked } = output
  const from = pasted === true ? 'pasted' : asked === undefined ? undefined : `asked ${askedWords(asked)}`
  return from === undefined ? understoodWords(output) : `${from} · ${understoodWords(output)}`
}

function understoodWords({ parser, facts, unread }: OutputSummary): string {
  if (parser === undefined) return 'kept as it is: Switchyard does not know this command'
  const read = facts === 1 ? '1 fact read' : `${facts} facts read`
  if (unread.length === 0)
    return facts === 0 ? 'understood: it tells that there is nothing' : `${read}, every row understood`
  return unread.length === 1 ? `${read}, 1 row not understood` : `${read}, ${unread.length} rows not understood`
}
