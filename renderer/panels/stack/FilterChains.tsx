import type { FilterChain, Machine } from '../../../shared/inventory/inventory.ts'
import { ruleText } from '../../../shared/inventory/rule-text.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { Sources } from '../../evidence/Sources.tsx'
import { Empty } from '../Empty.tsx'
import panel from '../Panel.module.css'

/** The packet filter chain by chain: where in the packet's way each stands, its rules in order, and what becomes of the rest. */
export function FilterChains({ machine: { filterRecorded, filters, firewallProfiles } }: { machine: Machine }) {
  if (!filterRecorded && firewallProfiles)
    return <Empty>Windows’ own firewall decides. Its networks and rules stand among the machine’s settings.</Empty>
  if (!filterRecorded)
    return <Empty>Not recorded: taken to let everything pass, and named in each answer that rests on it.</Empty>
  if (filters.length === 0) return <Empty>Recorded, and there is none: everything passes.</Empty>
  return filters.map((chain) => <Chain key={`${chain.family} ${chain.table} ${chain.chain}`} chain={chain} />)
}

interface RuleRow {
  number: number
  text: string
  sources: readonly Source[]
}

const text: TextColumn<RuleRow>[] = [
  { name: '#', of: ({ number }) => number },
  { name: 'rule', of: ({ text }) => text },
]

function Chain({ chain }: { chain: FilterChain }) {
  const name = `${chain.family} ${chain.table} ${chain.chain}`
  const rows = chain.rules.map((rule, index) => ({ number: index + 1, text: ruleText(rule), sources: rule.sources }))
  const columns: TableColumn<RuleRow>[] = [
    { head: '#', cell: ({ number }) => number, sort: ({ number }) => number },
    { head: name, cell: ({ text }) => <code className={panel.rule}>{text}</code>, sort: ({ text }) => text },
  ]
  const rest =
    chain.policy === undefined ? 'everything else goes back to where it came from' : `everything else: ${chain.policy}`
  return (
    <DataTable
      name={`chain ${name}`}
      rows={rows}
      columns={columns}
      text={text}
      sources={({ sources }) => sources}
      note={chain.hook === undefined ? 'only where another chain jumps to it' : `at ${chain.hook}`}
      rest={{
        text: ['', rest],
        row: (
          <tr>
            <td />
            <td className={panel.muted}>{rest}</td>
            <td>
              <Sources sources={chain.sources} />
            </td>
          </tr>
        ),
      }}
    />
  )
}
