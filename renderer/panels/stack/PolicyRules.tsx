import type { PolicyRule } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { NumberText } from '../NumberText.tsx'

const columns: TableColumn<PolicyRule>[] = [
  {
    head: 'priority',
    cell: ({ priority }) => <NumberText>{priority}</NumberText>,
    sort: ({ priority }) => priority,
  },
  { head: 'packets', cell: packetsWords, sort: packetsWords },
  { head: 'then', cell: thenWords, sort: thenWords },
]

const text: TextColumn<PolicyRule>[] = [
  { name: 'priority', of: ({ priority }) => priority },
  { name: 'packets', of: packetsWords },
  { name: 'then', of: thenWords },
]

/** Which routing table is asked for which packets (`ip rule`), in their order. */
export function PolicyRules({ rules }: { rules: readonly PolicyRule[] }) {
  return <DataTable name="policy rules" rows={rules} columns={columns} text={text} sources={({ sources }) => sources} />
}

function packetsWords({ family, from, to, inInterface, outInterface, fwmark, other = [] }: PolicyRule): string {
  const words = [
    from && `from ${from}`,
    to && `to ${to}`,
    inInterface && `that came in on ${inInterface}`,
    outInterface && `bound to ${outInterface}`,
    fwmark && `marked ${fwmark}`,
    ...other,
  ].filter((word) => word !== undefined)
  const which = words.length === 0 ? 'all' : words.join(', ')
  return family === undefined ? which : `${which} (IPv${family})`
}

function thenWords({ table: asked, action }: PolicyRule): string {
  return action ?? `look into table ${asked ?? '?'}`
}
