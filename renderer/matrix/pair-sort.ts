import { stopWords } from '../canvas/stop-words.ts'
import { isPartial, type Pair } from './pairs.ts'

/** Pairs of one sort have the same answer for the same reason. */
export interface PairSort {
  key: string
  verdict: Pair['verdict']
  words: string
  count: number
  /** For the sentence of its reason; absent for a "yes". */
  reason?: Pair['telling']['reason']
}

/** Tells the sorts apart: "yes", "partly", or verdict and reason. */
export function sortKey(pair: Pair): string {
  if (pair.verdict !== 'reachable') return `${pair.verdict} ${pair.telling.reason}`
  return isPartial(pair) ? 'partly' : 'yes'
}

/** The sorts of answers that there are: first those of yes, then the most frequent. */
export function pairSorts(pairs: readonly Pair[]): PairSort[] {
  const sorts = [...Map.groupBy(pairs, sortKey)].flatMap(([key, of]): PairSort[] => {
    const [first] = of
    if (first === undefined) return []
    const { verdict, telling } = first
    const count = of.length
    if (verdict === 'reachable') {
      return [{ key, verdict, words: key === 'yes' ? 'yes' : 'yes, at some addresses', count }]
    }
    const words = `${verdict === 'blocked' ? 'no' : 'not known'}: ${stopWords[telling.reason]}`
    return [{ key, verdict, words, count, reason: telling.reason }]
  })
  const rank = ({ key }: PairSort) => (key === 'yes' ? 0 : key === 'partly' ? 1 : 2)
  return sorts.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
}
