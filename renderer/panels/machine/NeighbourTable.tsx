import type { Neighbour } from '../../../shared/inventory/inventory.ts'
import { isLocallyAdministered } from '../../../shared/net/mac.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import table from '../../controls/Table.module.css'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import styles from '../Panel.module.css'
import { SubjectLink } from '../SubjectLink.tsx'

/** Rows of a neighbour table under the interface on which they were met: the address, its MAC, and who that is. */
export function NeighbourTable({ rows, title }: { rows: readonly Neighbour[]; title: string }) {
  const { interfaces, machines } = useAnalysis()
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (interfaces.get(id)?.interface.name ?? id))
  const byInterface = Map.groupBy(rows, (row) => row.interface)
  const text = rows.map((row) => [
    nameOf(row.interface),
    row.address ?? row.name,
    row.mac ?? 'no answer',
    (row.owner && machines.get(row.owner)?.name.value) ?? whoElse(row),
    row.state,
  ])
  return (
    <DataTable name={title} columns={['address', 'MAC', 'who']} text={text.map((row) => [row[1], row[2], row[3]])}>
      {[...byInterface].map(([id, of]) => (
        <tbody key={id ?? ''}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={styles.group}>
              {id === undefined ? (
                'interface not recorded'
              ) : (
                <>
                  on <SubjectLink subject={{ kind: 'interface', id }} />
                </>
              )}
            </th>
          </tr>
          {of.map((row) => (
            <tr key={`${row.address ?? ''} ${row.name ?? ''} ${row.mac}`}>
              <td>
                {row.address && <span className={table.number}>{row.address}</span>}
                {row.name && <div className={styles.muted}>{row.name}</div>}
              </td>
              <td className={table.number}>{row.mac ?? 'no answer'}</td>
              <td>
                {row.owner === undefined ? whoElse(row) : <SubjectLink subject={{ kind: 'machine', id: row.owner }} />}
                {detail(row)}
              </td>
              <td>
                <Sources sources={row.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  )
}

/** Beside the owner's name the vendor still tells something; the state as the command prints it. */
function detail({ owner, vendor, state }: Neighbour) {
  const words = [owner === undefined ? undefined : vendor, state].filter(Boolean)
  return words.length > 0 && <div className={styles.muted}>{words.join(' · ')}</div>
}

function whoElse({ group, vendor, mac, kind }: Neighbour): string {
  if (group !== undefined) return group
  if (vendor !== undefined) return vendor
  if (kind === 'broadcast') return 'everybody'
  if (kind === 'device' && mac !== null)
    return isLocallyAdministered(mac) ? 'MAC made by software: no vendor' : 'vendor not registered'
  return '–'
}
