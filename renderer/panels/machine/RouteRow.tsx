import type { Route } from '../../../shared/inventory/inventory.ts'
import table from '../../controls/Table.module.css'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import styles from '../Panel.module.css'
import type { RowExplanation } from './explain-rows.ts'
import probe from './RoutesTab.module.css'
import { specialRow } from './special-row.ts'

interface RouteRowProps {
  number: number
  route: Route
  asked: RowExplanation | undefined
  wins: boolean
  onOpen: () => void
}

/** One row of a routing table; while an address is asked about, whether it matches. */
export function RouteRow({ number, route, asked, wins, onOpen }: RouteRowProps) {
  const { interfaces } = useAnalysis()
  const special = specialRow(route)
  const via = route.interface && interfaces.get(route.interface)?.interface.name
  const hop = route.gateway ?? route.gatewayName
  return (
    <tr data-tone={wins ? 'may' : undefined}>
      <td>{number}</td>
      <td>
        <span className={table.number}>{route.destination ?? route.destinationName ?? '?'}</span>
        {special && <div className={styles.muted}>{special}</div>}
      </td>
      <td>
        {hop === undefined || hop === null ? <span>on this network</span> : <span className={table.number}>{hop}</span>}
        {route.gatewayName && route.gateway && (
          <div className={styles.muted}>
            {route.gatewayName}
            <Sources sources={route.gatewaySources ?? []} />
          </div>
        )}
      </td>
      <td>{via ?? '–'}</td>
      {asked === undefined ? (
        <td>{route.metric ?? '–'}</td>
      ) : (
        <td>
          <button type="button" className={`${probe.verdict} ${asked.match?.matches ? probe.yes : probe.no}`} onClick={onOpen}>
            {verdictWords(asked, wins)}
          </button>
        </td>
      )}
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
