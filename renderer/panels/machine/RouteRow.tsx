import type { Route } from '../../../shared/inventory/inventory.ts'
import type { RowExplanation } from '../../../shared/reach/routes/explain-rows.ts'
import { Sources } from '../../evidence/Sources.tsx'
import { Term } from '../../glossary/Term.tsx'
import { NumberText } from '../NumberText.tsx'
import styles from '../Panel.module.css'
import { RowVerdict } from './RowVerdict.tsx'
import { nextHopText } from './route-columns.ts'

interface RouteRowProps {
  number: number
  route: Route
  /** Name of the interface. */
  through: string | undefined
  /** Some row of the table has a metric. */
  metric: boolean
  /** What such a row is for. */
  special: string | undefined
  asked: RowExplanation | undefined
  wins: boolean
  /** Its arithmetic is on show. */
  open: boolean
  onOpen: () => void
}

/** One row of a routing table; while an address is asked about, whether it matches. */
export function RouteRow({ number, route, through, metric, special, asked, wins, open, onOpen }: RouteRowProps) {
  return (
    <tr data-tone={wins ? 'may' : undefined}>
      <td>{number}</td>
      <td>
        <NumberText>{route.destination ?? route.destinationName ?? '?'}</NumberText>
        {special && (
          <div className={styles.muted}>
            <Term>{special}</Term>
          </div>
        )}
      </td>
      <td>
        <NumberText>{nextHopText(route)}</NumberText>
        {route.gatewayName && route.gateway && (
          <div className={styles.muted}>
            {route.gatewayName} <Sources sources={route.gatewaySources ?? []} />
          </div>
        )}
        {through && <div className={styles.muted}>through {through}</div>}
      </td>
      {asked !== undefined && (
        <td>
          <RowVerdict number={number} asked={asked} wins={wins} open={open} onOpen={onOpen} />
        </td>
      )}
      {asked === undefined && metric && <td>{route.metric ?? '–'}</td>}
      <td>
        <Sources sources={route.sources} />
      </td>
    </tr>
  )
}
