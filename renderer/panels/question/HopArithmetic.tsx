import { useState } from 'react'
import type { Address } from '../../../shared/net/address.ts'
import { explainRows } from '../../../shared/reach/routes/explain-rows.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { ANY_PUBLIC } from '../../../shared/reach/walk/packet.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { MatchArithmetic } from '../machine/MatchArithmetic.tsx'
import { rowsOf } from '../machine/rows-of.ts'
import styles from './Question.module.css'

/** Rows that do not match are shown up to here; that the others do not match either is said. */
const MISSES = 3

/** Why the routing table decides so, in bits. Closed at first, and worked out when it is opened. */
export function HopArithmetic({ hop: { stack, destination } }: { hop: Hop }) {
  const [open, setOpen] = useState(false)
  if (!useAnalysis().machines.has(stack)) return null
  const example = destination === undefined ? ANY_PUBLIC[4] : undefined
  return (
    <details className={styles.arithmetic} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Which row, in bits{example && `, for ${example} as an example`}</summary>
      {open && <Rows stack={stack} address={destination ?? ANY_PUBLIC[4]} />}
    </details>
  )
}

/** The rows that match, some that do not, and why one of them wins. */
function Rows({ stack, address }: { stack: string; address: Address }) {
  const { machines, topology } = useAnalysis()
  const machine = machines.get(stack)
  if (machine === undefined) return null
  const asked = explainRows(rowsOf(machine, topology).rows, address, machine.rules)
  const numbered = asked.rows.flatMap(({ match }, index) => (match === undefined ? [] : [{ match, row: index + 1 }]))
  const hits = numbered.filter(({ match }) => match.matches)
  const misses = numbered.filter(({ match }) => !match.matches)
  return (
    <>
      {[...misses.slice(0, MISSES), ...hits].map(({ row, match }) => (
        <MatchArithmetic key={row} row={row} match={match} />
      ))}
      {misses.length > MISSES && <p>{misses.length - MISSES} more rows do not match.</p>}
      <p>
        <strong>{asked.why}</strong>
      </p>
    </>
  )
}
