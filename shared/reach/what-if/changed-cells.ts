import { familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { MatrixCell } from '../verdict.ts'

/** What became of one cell of the matrix. */
export interface ChangedCell {
  from: string
  to: string
  /** The address asked about afterwards. */
  address: MatrixCell['address']
  how: 'now-reachable' | 'now-blocked' | 'now-unknown' | 'other-reason'
  before: Said
  after: Said
}

type Said = Pick<MatrixCell, 'address' | 'verdict' | 'reason'>
interface Cells {
  cells: readonly MatrixCell[]
}

/**
 * The cells that are not as they were. Where a machine has another address than before, its new one is compared with the
 * one that it replaced.
 */
export function changedCells(before: Cells, after: Cells): ChangedCell[] {
  const earlier = Map.groupBy(before.cells, pairOf)
  return [...Map.groupBy(after.cells, pairOf)].flatMap(([pair, now]) => changesOf(earlier.get(pair) ?? [], now))
}

const pairOf = ({ from, to }: MatrixCell) => `${from}\n${to}`

function changesOf(before: readonly MatrixCell[], after: readonly MatrixCell[]): ChangedCell[] {
  const was = new Map(before.map((cell) => [cell.address, cell]))
  const there = new Set(after.map(({ address }) => address))
  const kept = after.map((cell) => [was.get(cell.address), cell] as const)
  const gone = telling(before.filter(({ address }) => !there.has(address)))
  const come = telling(after.filter(({ address }) => !was.has(address)))
  return [...kept, moved(before, after, gone, come)].flatMap(([one, other]) =>
    one !== undefined && other !== undefined ? compared(one, other) : [],
  )
}

type Counterparts = readonly [MatrixCell | undefined, MatrixCell | undefined]

/** An address that took another’s place. One that only came or went counts as far as it says something new of the machine. */
function moved(
  before: readonly MatrixCell[],
  after: readonly MatrixCell[],
  gone: MatrixCell | undefined,
  come: MatrixCell | undefined,
): Counterparts {
  if (gone !== undefined && come !== undefined) return [gone, come]
  const [one, other] = [telling(before), telling(after)]
  return one === gone || other === come ? [one, other] : [undefined, undefined]
}

function compared(before: MatrixCell, after: MatrixCell): ChangedCell[] {
  if (before.verdict === after.verdict && before.reason === after.reason) return []
  const how = before.verdict === after.verdict ? 'other-reason' : (`now-${after.verdict}` as const)
  const { from, to, address } = after
  return [{ from, to, address, how, before: said(before), after: said(after) }]
}

function said({ address, verdict, reason }: MatrixCell): Said {
  return { address, verdict, reason }
}

const VERDICTS: readonly MatrixCell['verdict'][] = ['reachable', 'blocked', 'unknown']

/** The one that stands for the others: reachable where one is, and about the address that people mean. */
function telling(cells: readonly MatrixCell[]): MatrixCell | undefined {
  const rank = ({ address, verdict }: MatrixCell) =>
    VERDICTS.indexOf(verdict) * 4 +
    (address === null ? 0 : (isLinkLocal(address) ? 2 : 0) + (familyOf(address) === 6 ? 1 : 0))
  return cells.toSorted((a, b) => rank(a) - rank(b))[0]
}
