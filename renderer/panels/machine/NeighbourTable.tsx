import type { Neighbour } from '../../../shared/inventory/inventory.ts'
import { addressOrder } from '../../controls/table/address-order.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { NumberText } from '../NumberText.tsx'
import styles from '../Panel.module.css'
import { SubjectLink } from '../SubjectLink.tsx'
import { GroupPurpose } from './GroupPurpose.tsx'
import { neighbourWords } from './neighbour-words.ts'

interface NeighbourTableProps {
  rows: readonly Neighbour[]
  title: string
  /** What such rows are. */
  note: string
}

/** Rows of a neighbour table under the interface on which they were met: the address, its MAC, and who that is. */
export function NeighbourTable({ rows, title, note }: NeighbourTableProps) {
  const { interfaces, machines } = useAnalysis()
  const nameOf = ({ interface: id }: Neighbour) => (id === undefined ? '' : (interfaces.get(id)?.interface.name ?? id))
  const whoText = (row: Neighbour) => (row.owner && machines.get(row.owner)?.name.value) || neighbourWords(row).who
  const columns: TableColumn<Neighbour>[] = [
    { head: 'address and MAC', sort: ({ address, name }) => addressOrder(address ?? name), cell: placeOf },
    {
      head: 'who',
      sort: whoText,
      cell: (row) => (
        <>
          {row.owner === undefined ? whoText(row) : <SubjectLink subject={{ kind: 'machine', id: row.owner }} />}
          <div className={styles.muted}>{neighbourWords(row).detail}</div>
          {row.kind === 'multicast' && row.address && <GroupPurpose address={row.address} />}
        </>
      ),
    },
  ]
  const text: TextColumn<Neighbour>[] = [
    { name: 'interface', of: nameOf },
    { name: 'address', of: ({ address, name }) => address ?? name },
    { name: 'MAC', of: ({ mac }) => mac ?? 'no answer' },
    { name: 'who', of: whoText },
    { name: 'vendor', of: ({ vendor }) => vendor },
    { name: 'kind', of: (row) => neighbourWords(row).kind },
    { name: 'state', of: ({ state }) => state },
  ]
  return (
    <DataTable
      name={title}
      rows={rows}
      columns={columns}
      text={text}
      note={note}
      sources={({ sources }) => sources}
      group={{
        of: ({ interface: id }) => id ?? '',
        head: (id) =>
          id === '' ? (
            'interface not recorded'
          ) : (
            <>
              on <SubjectLink subject={{ kind: 'interface', id }} />
            </>
          ),
      }}
    />
  )
}

function placeOf({ address, name, mac }: Neighbour) {
  return (
    <>
      {address && <NumberText>{address}</NumberText>}
      {name && <div className={address ? styles.muted : undefined}>{name}</div>}
      <div className={styles.muted}>{mac === null ? 'no answer' : <NumberText>{mac}</NumberText>}</div>
    </>
  )
}
