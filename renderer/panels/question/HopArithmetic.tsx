import { explainRows } from '../../../shared/reach/explain-rows.ts'
import { ANY_PUBLIC } from '../../../shared/reach/packet.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { MatchArithmetic } from '../machine/MatchArithmetic.tsx'
import { rowsOf } from '../machine/rows-of.ts'
import styles from './Question.module.css'

/** Rows that do not match are shown up to here; that the others do not match either is said. */
const MISSES = 3

/** Why the routing table decides so: the rows that match in bits, some that do not, and why one of them wins. Closed at first. */
export function HopArithmetic({ hop }: { hop: Hop }) {
  const { machines, topology } = useAnalysis()
  const machine = machines.get(hop.stack)
  if (machine === undefined) return null
  const example = hop.destination === undefined ? ANY_PUBLIC[4] : undefined
  const { rows } = rowsOf(machine, topology)
  const asked = explainRows(rows, hop.destination ?? ANY_PUBLIC[4], machine.rules)
  const numbered = asked.rows.flatMap(({ match }, index) => (match === undefined ? [] : [{ match, row: index + 1 }]))
  const hits = numbered.filter(({ match }) => match.matches)
  const misses = numbered.filter(({ match }) => !match.matches)
  if (numbered.length === 0) return null
  return (
    <details className={styles.arithmetic}>
      <summary>Which row, in bits{example && `, for ${example} as an example`}</summary>
      {[...misses.slice(0, MISSES), ...hits].map(({ row, match }) => (
        <MatchArithmetic key={row} row={row} match={match} />
      ))}
      {misses.length > MISSES && <p>{misses.length - MISSES} more rows do not match.</p>}
      <p>
        <strong>{asked.why}</strong>
      </p>
    </details>
  )
}
