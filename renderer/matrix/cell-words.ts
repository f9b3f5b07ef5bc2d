import { reasons } from '../../shared/reach/reason.ts'
import { verdictWords } from '../panels/verdict-words.ts'
import { isPartial, type Pair, partWords } from './pairs.ts'

/** What stands in a cell: "yes", "no", "?". */
export function cellWord(pair: Pair | undefined): string {
  if (pair === undefined) return '–'
  return pair.verdict === 'unknown' ? '?' : verdictWords[pair.verdict]
}

/** A cell in a sentence, for those who hear it and for the line below the table. */
export function cellSentence(pair: Pair): string {
  const { verdict, counted, telling } = pair
  const part = partWords(pair)
  if (part !== undefined) return `yes, ${part}`
  if (verdict === 'reachable') return counted.length > 1 ? `yes, at all of its ${counted.length} addresses` : 'yes'
  return `${verdictWords[verdict]}: ${reasons[telling.reason]}`
}

/** The count in a cell of an address or some; nothing where it is all of them. */
export function cellCount(pair: Pair): string | undefined {
  if (!isPartial(pair)) return undefined
  return pair.reachable === 0 ? 'local' : `${pair.reachable}/${pair.counted.length}`
}

/** What the count leaves out, in words. */
export function uncountedWords({ cells, counted }: Pair): string | undefined {
  const left = cells.length - counted.length
  if (left === 0) return undefined
  return left === 1
    ? 'Not counted: a link-local address, which works on its own cable only.'
    : `Not counted: ${left} link-local addresses, which work on their own cables only.`
}
