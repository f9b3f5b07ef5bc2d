import type { PowershellText } from './powershell-table.ts'
import type { TextLine } from './text-lines.ts'

/** Names may tell members of members (`NetProfile.Name`) and units: `LinkSpeed(Mbps)`. */
const PROPERTY = /^([A-Za-z_][\w.]{0,80}(?:\([A-Za-z%]{1,20}\))?)\s*: ?(.*)$/

/** Reads what `Format-List` printed: `Key : value` lines; a key that comes again begins the next object. */
export function powershellList(lines: readonly TextLine[]): PowershellText {
  const unread: TextLine[] = []
  const found: { line: number; endLine: number; values: Map<string, string[]> }[] = []
  let value: string[] = []
  for (const { number, text } of lines) {
    const [, name, first = ''] = PROPERTY.exec(text) ?? []
    let record = found.at(-1)
    if (name !== undefined) {
      if (record === undefined || record.values.has(name)) {
        record = { line: number, endLine: number, values: new Map() }
        found.push(record)
      }
      value = [first.trim()]
      record.values.set(name, value)
      record.endLine = number
    } else if (record !== undefined && /^ {4}|^[\d.]{7,15}$/.test(text)) {
      // A value that is too long for the window goes on below itself; a list breaks behind its commas.
      value.push(value.at(-1)?.endsWith(',') === true ? ` ${text.trim()}` : text.trim())
      record.endLine = number
    } else unread.push({ number, text })
  }
  const records = found.map(({ values, ...place }) => ({
    ...place,
    values: new Map([...values].map(([name, parts]) => [name, parts.join('')])),
    ...listsIn(values),
  }))
  return { records, unread }
}

/** What goes on below itself is a long value, or several of them; one in braces tells its items itself. */
function listsIn(values: ReadonlyMap<string, string[]>): { lists?: Map<string, string[]> } {
  const several = [...values].filter(([, [first = '', second]]) => second !== undefined && !first.startsWith('{'))
  const lists = new Map(several.map(([name, parts]) => [name, parts.map((part) => part.trim())]))
  return lists.size === 0 ? {} : { lists }
}
