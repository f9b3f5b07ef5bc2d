import { Fragment } from 'react'
import type { Interface } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import { CommandWords } from '../../controls/CommandWords.tsx'
import { DataTable } from '../../controls/table/DataTable.tsx'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { commandsOf } from './commands-of.ts'

/** The same interface under each of its names, with the commands that use it. */
export function InterfaceNames({ one, sources }: { one: Interface; sources: readonly Source[] }) {
  const names = [{ value: one.name, sources: namingSources(one, sources) }, ...one.aliases]
  const rows = names.map(({ value, sources: of }) => ({
    value,
    of,
    commands: commandsOf(of),
  }))
  return <DataTable name="names of the interface" rows={rows} columns={columns} text={text} sources={({ of }) => of} />
}

interface NameRow {
  value: string
  of: readonly Source[]
  commands: readonly string[]
}

const byWords = ({ commands }: NameRow): string => commands.join(', ') || 'nobody: made up here'

const columns: TableColumn<NameRow>[] = [
  { head: 'name', cell: ({ value }) => value, sort: ({ value }) => value },
  {
    head: 'used by',
    cell: (row) =>
      row.commands.length === 0
        ? byWords(row)
        : row.commands.map((command, index) => (
            <Fragment key={command}>
              {index > 0 && ', '}
              <CommandWords command={command} inline />
            </Fragment>
          )),
    sort: byWords,
  },
]

const text: TextColumn<NameRow>[] = [
  { name: 'name', of: ({ value }) => value },
  { name: 'used by', of: byWords },
]

/** An interface's own sources name it, but for the places that know it by another name. */
function namingSources({ aliases }: Interface, sources: readonly Source[]): Source[] {
  const others = new Set(aliases.flatMap(({ sources: of }) => of.map(placeOf)))
  const own = sources.filter((source) => !others.has(placeOf(source)))
  return own.length > 0 ? own : [...sources]
}

function placeOf(source: Source): string {
  return source.kind === 'seen' ? `${source.output}:${source.line}` : source.code
}
