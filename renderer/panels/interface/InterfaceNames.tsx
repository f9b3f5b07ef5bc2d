import type { Interface } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import { DataTable } from '../../controls/DataTable.tsx'
import { Sources } from '../../evidence/Sources.tsx'
import { commandsOf } from './commands-of.ts'

/** The same interface under each of its names, with the commands that use it. */
export function InterfaceNames({ one, sources }: { one: Interface; sources: readonly Source[] }) {
  const names = [{ value: one.name, sources: namingSources(one, sources) }, ...one.aliases]
  const rows = names.map(({ value, sources: of }) => ({
    value,
    of,
    by: commandsOf(of).join(', ') || 'nobody: made up here',
  }))
  return (
    <DataTable
      name="names of the interface"
      columns={['name', 'used by']}
      text={rows.map(({ value, by }) => [value, by])}
    >
      <tbody>
        {rows.map(({ value, of, by }) => (
          <tr key={value}>
            <td>{value}</td>
            <td>{by}</td>
            <td>
              <Sources sources={of} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** An interface's own sources name it, but for the places that know it by another name. */
function namingSources({ aliases }: Interface, sources: readonly Source[]): Source[] {
  const others = new Set(aliases.flatMap(({ sources: of }) => of.map(placeOf)))
  const own = sources.filter((source) => !others.has(placeOf(source)))
  return own.length > 0 ? own : [...sources]
}

function placeOf(source: Source): string {
  return source.kind === 'seen' ? `${source.output}:${source.line}` : source.code
}
