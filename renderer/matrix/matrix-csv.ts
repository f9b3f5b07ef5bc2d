import type { MatrixCell } from '../../shared/reach/verdict.ts'
import { csv } from '../../shared/text/csv.ts'
import { INTERNET } from '../../shared/topology/topology.ts'

/** The matrix as CSV, one row for each address of a destination: the same columns as `switchyard matrix --csv`. */
export function matrixCsv(cells: readonly MatrixCell[], nameOf: (id: string) => string): string {
  const rows = cells.map(({ from, to, address, verdict, reason }) => [
    nameOf(from),
    nameOf(to),
    address ?? (to === INTERNET ? INTERNET : ''),
    verdict,
    reason,
  ])
  return csv([['from', 'to', 'address', 'verdict', 'reason'], ...rows])
}
