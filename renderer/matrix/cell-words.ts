import { reasons } from '../../shared/reach/reason.ts'
import { verdictWords } from '../panels/verdict-words.ts'
import { isPartial, type Pair } from './pairs.ts'

/** What stands in a cell: "yes", "no", "?". */
export function cellWord(pair: Pair | undefined): string {
  if (pair === undefined) return '–'
  return pair.verdict === 'unknown' ? '?' : verdictWords[pair.verdict]
}

/** A cell in a sentence, for those who hear it and for the line below the table. */
export function cellSentence(pair: Pair): string {
  const { verdict, reachable, cells, telling } = pair
  if (isPartial(pair)) return `yes, at ${reachable} of its ${cells.length} addresses`
  if (verdict === 'reachable') return cells.length > 1 ? `yes, at all of its ${cells.length} addresses` : 'yes'
  return `${verdictWords[verdict]}: ${reasons[telling.reason]}`
}
