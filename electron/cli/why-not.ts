import type { Assumption, MatrixCell, Verdict } from '../../shared/reach/verdict.ts'
import type { WhyNot } from './text/matrix-reasons.ts'

export interface WhyNots {
  whyNot: WhyNot[]
  /** One sentence for each kind of assumption. */
  assumptions: string[]
}

/** Asks each cell for its whole verdict; puts pairs together that are stopped by the same things in the same order. Names for ids. */
export function whyNot(
  cells: readonly MatrixCell[],
  name: (id: string) => string,
  verdictOf: (cell: MatrixCell) => Verdict,
): WhyNots {
  const groups = new Map<string, WhyNot>()
  const assumptions: Assumption[] = []
  for (const pair of Map.groupBy(cells, ({ from, to }) => `${from}\n${to}`).values()) {
    const verdicts = pair.map(verdictOf)
    assumptions.push(...verdicts.flatMap((verdict) => verdict.assumptions))
    const [first] = pair
    const stopped = verdicts.find(({ verdict }) => verdict === 'blocked')
    if (first === undefined || stopped === undefined || verdicts.some(({ verdict }) => verdict === 'reachable'))
      continue
    const blocks = stopped.blocks.map(({ code, sentence }) => ({ code, sentence }))
    const key = blocks.map(({ code }) => code).join(' ')
    const group = groups.get(key) ?? { pairs: [], blocks }
    group.pairs.push({ from: name(first.from), to: name(first.to) })
    groups.set(key, group)
  }
  return {
    whyNot: [...groups.values()],
    assumptions: [...Map.groupBy(assumptions, ({ code }) => code).values()].flatMap(oneOf),
  }
}

/** The same assumption about several machines is said once, with how many more there are. */
function oneOf(same: readonly Assumption[]): string[] {
  const sentences = [...new Set(same.map(({ sentence }) => sentence))]
  const [first] = sentences
  if (first === undefined) return []
  return [sentences.length === 1 ? first : `${first} (and so for ${sentences.length - 1} more)`]
}
