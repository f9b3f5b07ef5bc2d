import type { FilterChain, Machine } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { Empty } from '../Empty.tsx'
import panel from '../Panel.module.css'
import { ruleText } from './rule-text.ts'

/** The packet filter chain by chain: where in the packet's way each stands, its rules in order, and what becomes of the rest. */
export function FilterChains({ filterRecorded, filters }: Pick<Machine, 'filterRecorded' | 'filters'>) {
  if (!filterRecorded)
    return <Empty>Not recorded: taken to let everything pass, and named in each answer that rests on it.</Empty>
  if (filters.length === 0) return <Empty>Recorded, and there is none: everything passes.</Empty>
  return filters.map((chain) => <Chain key={`${chain.family} ${chain.table} ${chain.chain}`} chain={chain} />)
}

function Chain({ chain }: { chain: FilterChain }) {
  const name = `${chain.family} ${chain.table} ${chain.chain}`
  const rules = chain.rules.map((rule) => ({ text: ruleText(rule), sources: rule.sources }))
  const rest = chain.policy === undefined ? undefined : `everything else: ${chain.policy}`
  return (
    <DataTable
      name={`chain ${name}`}
      columns={['#', name]}
      text={[...rules.map(({ text }, index) => [index + 1, text]), ...(rest === undefined ? [] : [['', rest]])]}
      note={chain.hook === undefined ? 'only where another chain jumps to it' : `at ${chain.hook}`}
    >
      <tbody>
        {rules.map(({ text, sources }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule may stand twice; its place is what tells them apart
          <tr key={index}>
            <td>{index + 1}</td>
            <td>
              <code className={panel.rule}>{text}</code>
            </td>
            <td>
              <Sources sources={sources} />
            </td>
          </tr>
        ))}
        <tr>
          <td />
          <td className={panel.muted}>{rest ?? 'everything else goes back to where it came from'}</td>
          <td>
            <Sources sources={chain.sources} />
          </td>
        </tr>
      </tbody>
    </DataTable>
  )
}
