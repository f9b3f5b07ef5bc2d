import type { Attachment } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import { addressOrder } from '../../controls/table/address-order.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'

/** One rule of a Hyper-V port's access list (`Get-VMNetworkAdapterAcl`). */
export type AclRow = NonNullable<Attachment['acls']>[number] & {
  /** Name of the machine at the port. */
  portOf: string
  sources: readonly Source[]
}

const columns: TableColumn<AclRow>[] = [
  { head: 'port of', cell: ({ portOf }) => portOf, sort: ({ portOf }) => portOf },
  { head: 'action', cell: ({ action }) => action, sort: ({ action }) => action },
  { head: 'direction', cell: ({ direction }) => direction, sort: ({ direction }) => direction },
  { head: 'from or to', cell: (row) => whomText(row) ?? 'anybody', sort: (row) => addressOrder(whomText(row)) },
]

const text: TextColumn<AclRow>[] = [
  { name: 'port of', of: ({ portOf }) => portOf },
  { name: 'action', of: ({ action }) => action },
  { name: 'direction', of: ({ direction }) => direction },
  { name: 'local', of: ({ local }) => local },
  { name: 'remote', of: ({ remote }) => remote },
]

/** Whose port it is, is said where there is more than one. */
function columnsFor(rows: readonly AclRow[]): TableColumn<AclRow>[] {
  const one = new Set(rows.map(({ portOf }) => portOf)).size === 1
  return one ? columns.filter(({ head }) => head !== 'port of') : columns
}

/** Access lists of one port, or of all ports of a switch. */
export function AclTable({ rows }: { rows: readonly AclRow[] }) {
  return (
    <DataTable
      name="access lists"
      rows={rows}
      columns={columnsFor(rows)}
      text={text}
      sources={({ sources }) => sources}
    />
  )
}

function whomText({ remote, local }: AclRow): string | undefined {
  return remote ?? local
}
