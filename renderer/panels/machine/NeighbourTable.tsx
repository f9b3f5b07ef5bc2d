import type { Neighbour } from '../../../shared/inventory/inventory.ts'
import { isLocallyAdministered } from '../../../shared/net/mac.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import { NumberText } from '../NumberText.tsx'
import styles from '../Panel.module.css'
import { SubjectLink } from '../SubjectLink.tsx'

interface NeighbourTableProps {
  rows: readonly Neighbour[]
  title: string
  /** What such rows are. */
  note: string
}

/** Rows of a neighbour table under the interface on which they were met: the address, its MAC, and who that is. */
export function NeighbourTable({ rows, title, note }: NeighbourTableProps) {
  const { interfaces, machines } = useAnalysis()
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (interfaces.get(id)?.interface.name ?? id))
  const text = rows.map((row) => [
    nameOf(row.interface),
    row.address ?? row.name,
    row.mac ?? 'no answer',
    (row.owner && machines.get(row.owner)?.name.value) ?? whoElse(row),
    row.state,
  ])
  return (
    <DataTable
      name={title}
      columns={['address and MAC', 'who']}
      text={text}
      textColumns={['interface', 'address', 'MAC', 'who', 'state']}
      note={note}
    >
      {[...Map.groupBy(rows, (row) => row.interface)].map(([id, of]) => (
        <tbody key={id ?? ''}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.group}>
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
                {row.address && <NumberText>{row.address}</NumberText>}
                {row.name && <div className={row.address ? styles.muted : undefined}>{row.name}</div>}
                <div className={styles.muted}>
                  {row.mac === null ? 'no answer' : <NumberText>{row.mac}</NumberText>}
                </div>
              </td>
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
