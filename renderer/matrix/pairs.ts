import type { MatrixCell, Protocol, Question } from '../../shared/reach/verdict.ts'

/** All addresses of one destination, asked about from one machine. */
export interface Pair {
  from: string
  to: string
  /** Reachable where one address is; else blocked where one is. */
  verdict: MatrixCell['verdict']
  /** The cell that stands for the pair: the first with the pair's verdict. */
  telling: MatrixCell
  /** One for each address of the destination. */
  cells: readonly MatrixCell[]
  /** How many of `cells` are reachable. */
  reachable: number
}

const order = ['reachable', 'blocked', 'unknown'] as const

/** The cells put together for each pair, in the order of the cells. */
export function pairsOf(cells: readonly MatrixCell[]): Pair[] {
  return [...Map.groupBy(cells, pairKey).values()].flatMap((group) => {
    const telling = order
      .map((verdict) => group.find((cell) => cell.verdict === verdict))
      .find((cell) => cell !== undefined)
    if (telling === undefined) return []
    const { from, to, verdict } = telling
    return [
      {
        from,
        to,
        verdict,
        telling,
        cells: group,
        reachable: group.filter((cell) => cell.verdict === 'reachable').length,
      },
    ]
  })
}

/** Tells pairs apart. */
export function pairKey({ from, to }: { from: string; to: string }): string {
  return `${from}\n${to}`
}

/** Reachable at one address and not at another. */
export function isPartial({ verdict, reachable, cells }: Pair): boolean {
  return verdict === 'reachable' && reachable < cells.length
}

/** The question that a cell answers, to be asked in full. */
export function questionOf(
  { from, to, address }: MatrixCell,
  asked: { protocol: Protocol; port?: number | undefined },
): Question {
  const { protocol, port } = asked
  return { from, to, protocol, ...(address === null ? {} : { address }), ...(port === undefined ? {} : { port }) }
}
