import type { MatrixResult } from '../matrix-result.ts'

type MatrixCell = MatrixResult['cells'][number]

/** All addresses of one destination, seen from one machine. */
export interface Pair {
  from: string
  to: string
  /** Reachable where one address is; else blocked where one is. */
  verdict: MatrixCell['verdict']
  addresses: MatrixCell[]
}

/** The cells put together for each pair of machines, in the order of the cells. */
export function pairsOf({ cells }: Pick<MatrixResult, 'cells'>): Pair[] {
  const groups = Map.groupBy(cells, ({ from, to }) => `${from}\n${to}`)
  return [...groups.values()].flatMap((addresses) => {
    const [first] = addresses
    if (first === undefined) return []
    const verdict =
      (['reachable', 'blocked'] as const).find((one) => addresses.some((cell) => cell.verdict === one)) ?? 'unknown'
    return [{ from: first.from, to: first.to, verdict, addresses }]
  })
}
