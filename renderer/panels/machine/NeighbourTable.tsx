import type { Neighbour } from '../../../shared/inventory/inventory.ts'
import { isLocallyAdministered } from '../../../shared/net/mac.ts'
import table from '../../controls/Table.module.css'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import styles from '../Panel.module.css'
import { SubjectLink } from '../SubjectLink.tsx'
import probe from './RoutesTab.module.css'

/** Rows of a neighbour table: the address, the MAC, and who that is. */
export function NeighbourTable({ rows, title }: { rows: readonly Neighbour[]; title: string }) {
  const { interfaces } = useAnalysis()
  return (
    <div className={probe.scroll}>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">address</th>
            <th scope="col">MAC</th>
            <th scope="col">who</th>
            <th scope="col">via</th>
            <th scope="col">
              <span className={probe.hidden}>source</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.interface ?? ''} ${row.address ?? ''} ${row.name ?? ''}`}>
              <td>
                <span className={table.number}>{row.address ?? '–'}</span>
                {row.name && <div className={styles.muted}>{row.name}</div>}
              </td>
              <td className={table.number}>{row.mac ?? 'no answer'}</td>
              <td>
                {row.owner === undefined ? <span>{whoElse(row)}</span> : <SubjectLink subject={{ kind: 'machine', id: row.owner }} />}
                {row.state && <div className={styles.muted}>{row.state}</div>}
              </td>
              <td>{(row.interface && interfaces.get(row.interface)?.interface.name) ?? '–'}</td>
              <td>
                <Sources sources={row.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function whoElse({ group, vendor, mac, kind }: Neighbour): string {
  if (group !== undefined) return group
  if (vendor !== undefined) return vendor
  if (kind === 'device' && mac !== null && isLocallyAdministered(mac)) return 'MAC given by software: no vendor'
  return '–'
}
