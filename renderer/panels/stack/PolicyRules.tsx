import type { PolicyRule } from '../../../shared/inventory/inventory.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import table from '../../controls/Table.module.css'
import { Sources } from '../../evidence/Sources.tsx'

/** Which routing table is asked for which packets (`ip rule`), in their order. */
export function PolicyRules({ rules }: { rules: readonly PolicyRule[] }) {
  return (
    <DataTable
      name="policy rules"
      columns={['priority', 'packets', 'then']}
      text={rules.map((rule) => [rule.priority, packetsWords(rule), thenWords(rule)])}
    >
      <tbody>
        {rules.map((rule) => (
          <tr key={`${rule.priority} ${rule.family} ${packetsWords(rule)} ${thenWords(rule)}`}>
            <td className={table.number}>{rule.priority}</td>
            <td>{packetsWords(rule)}</td>
            <td>{thenWords(rule)}</td>
            <td>
              <Sources sources={rule.sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
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
