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

/** Every "no", whatever its reason. */
export const ANY_NO = 'any no'

export function isOfSort(pair: Pair, key: string): boolean {
  return key === ANY_NO ? pair.verdict === 'blocked' : sortKey(pair) === key
}

/** The sorts of answers that there are: first those of yes, then the most frequent; above several of no, all of them. */
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
  const rank = ({ key }: PairSort) => ['yes', 'partly'].indexOf(key) + 1 || 3
  const sorted = sorts.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count)
  const blocked = sorted.filter(({ verdict }) => verdict === 'blocked')
  if (blocked.length < 2) return sorted
  const count = blocked.reduce((sum, one) => sum + one.count, 0)
  const first = sorted.findIndex(({ verdict }) => verdict === 'blocked')
  return sorted.toSpliced(first, 0, { key: ANY_NO, verdict: 'blocked', words: 'no', count })
}
