import type { Route } from '../../../shared/inventory/inventory.ts'
import type { RowExplanation } from '../../../shared/reach/explain-rows.ts'
import table from '../../controls/Table.module.css'
import { Sources } from '../../evidence/Sources.tsx'
import styles from '../Panel.module.css'
import probe from './RoutesTab.module.css'
import { nextHopText } from './route-columns.ts'

interface RouteRowProps {
  number: number
  route: Route
  via: string
  /** What a row that every table has is for. */
  special: string | undefined
  asked: RowExplanation | undefined
  wins: boolean
  /** Its arithmetic is on show. */
  open: boolean
  onOpen: () => void
}

/** One row of a routing table; while an address is asked about, whether it matches. */
export function RouteRow({ number, route, via, special, asked, wins, open, onOpen }: RouteRowProps) {
  return (
    <tr data-tone={wins ? 'may' : undefined}>
      <td>{number}</td>
      <td>
        <span className={table.number}>{route.destination ?? route.destinationName ?? '?'}</span>
        {special && <div className={styles.muted}>{special}</div>}
      </td>
      <td>
        <span className={route.gateway ? table.number : undefined}>{nextHopText(route)}</span>
        {route.gatewayName && route.gateway && (
          <div className={styles.muted}>
            {route.gatewayName} <Sources sources={route.gatewaySources ?? []} />
          </div>
        )}
      </td>
      <td>{via}</td>
      <td>
        {asked === undefined ? (
          (route.metric ?? '–')
        ) : asked.match === undefined ? (
          verdictWords(asked, wins)
        ) : (
          <button
            type="button"
            className={probe.verdict}
            data-matches={asked.match.matches}
            aria-expanded={open}
            aria-label={`Row ${number}: ${verdictWords(asked, wins)}. Show it in bits`}
            onClick={onOpen}
          >
            {verdictWords(asked, wins)}
          </button>
        )}
      </td>
      <td>
        <Sources sources={route.sources} />
      </td>
    </tr>
  )
}

function verdictWords({ match, aside, route }: RowExplanation, wins: boolean): string {
  if (match === undefined) return route.destination === null ? 'not known' : 'other family'
  if (!match.matches) return 'no'
  if (aside !== undefined) return `set aside: ${aside}`
  const length = match.prefix.slice(match.prefix.lastIndexOf('/'))
  return wins ? `yes, ${length}: wins` : `yes, ${length}`
}
