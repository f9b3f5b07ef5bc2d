import type { ExtendedAcl } from '../../../shared/inventory/windows-network.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { yesNo } from '../yes-no.ts'

/** One rule of an extended access list (`Get-VMNetworkAdapterExtendedAcl`). */
export type ExtendedAclRow = ExtendedAcl & {
  /** Name of the machine at the port. */
  portOf: string
}

const columns: TableColumn<ExtendedAclRow>[] = [
  { head: 'weight', cell: ({ weight }) => weight, sort: ({ weight }) => weight },
  { head: 'port of', cell: ({ portOf }) => portOf, sort: ({ portOf }) => portOf },
  { head: 'action', cell: actionWords, sort: actionWords },
  { head: 'packets', cell: packetsWords, sort: packetsWords },
]

const text: TextColumn<ExtendedAclRow>[] = [
  { name: 'weight', of: ({ weight }) => weight },
  { name: 'port of', of: ({ portOf }) => portOf },
  { name: 'action', of: ({ action }) => action },
  { name: 'direction', of: ({ direction }) => direction },
  { name: 'protocol', of: ({ protocol }) => protocol },
  { name: 'local address', of: ({ localAddress }) => localAddress },
  { name: 'local port', of: ({ localPort }) => localPort },
  { name: 'remote address', of: ({ remoteAddress }) => remoteAddress },
  { name: 'remote port', of: ({ remotePort }) => remotePort },
  { name: 'answers too', of: ({ stateful }) => yesNo(stateful) },
]

/** Whose port it is, is said where there is more than one. */
function columnsFor(rows: readonly ExtendedAclRow[]): TableColumn<ExtendedAclRow>[] {
  const one = new Set(rows.map(({ portOf }) => portOf)).size === 1
  return one ? columns.filter(({ head }) => head !== 'port of') : columns
}

/** Extended access lists: of the rules that match, the one with the highest weight decides. */
export function ExtendedAclTable({ rows }: { rows: readonly ExtendedAclRow[] }) {
  return (
    <DataTable
      name="extended access lists"
      rows={rows}
      columns={columnsFor(rows)}
      text={text}
      sources={({ sources }) => sources}
      note="of the rules that match, the one with the highest weight decides"
    />
  )
}

function actionWords({ action, direction, stateful }: ExtendedAclRow): string {
  return `${action} ${direction}${stateful === true ? ', answers too' : ''}`
}

function packetsWords({ protocol, localAddress, localPort, remoteAddress, remotePort }: ExtendedAclRow): string {
  const words = [
    protocol ?? 'any protocol',
    localAddress && `here ${localAddress}`,
    localPort && `here port ${localPort}`,
    remoteAddress && `there ${remoteAddress}`,
    remotePort && `there port ${remotePort}`,
  ]
  return words.filter(Boolean).join(', ')
}
