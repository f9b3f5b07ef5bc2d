import type { Matrix } from '../../shared/reach/matrix.ts'
import { type Pair, pairsOf } from '../matrix/pairs.ts'
import { type Party, reachSummary, type SummaryWords } from './reach-summary.ts'

export interface Reach {
  /** Whom it can begin a conversation with, and whom not. */
  out: Pair[]
  /** Who can begin one with it, and who not. */
  into: Pair[]
  summary: ReturnType<typeof reachSummary> | undefined
}

/** One machine's row and column of the matrix, and both in a sentence. */
export function reachOf({ endpoints, cells }: Matrix, id: string, words?: SummaryWords): Reach {
  const parties: Party[] = endpoints.map(({ id, name, kind }) => ({ id, name, kind }))
  const out = pairsOf(cells.filter(({ from }) => from === id))
  const into = pairsOf(cells.filter(({ to }) => to === id))
  const about = parties.find((party) => party.id === id)
  const yes = (pairs: Pair[], end: 'from' | 'to') =>
    new Set(pairs.filter(({ verdict }) => verdict === 'reachable').map((pair) => pair[end]))
  const unsure = { reaches: out.some(isUnsure), reachedBy: into.some(isUnsure) }
  return {
    out,
    into,
    summary: about && reachSummary(about, parties, yes(out, 'to'), yes(into, 'from'), { ...words, unsure }),
  }
}

const isUnsure = ({ verdict }: Pair): boolean => verdict === 'unknown'
