import type { PowershellRecord, PowershellText } from './powershell-table.ts'
import type { TextLine } from './text-lines.ts'

const PROPERTY = /^([A-Za-z_]\w{0,80})\s*: ?(.*)$/

/** Reads what `Format-List` printed: `Key : value` lines; a key that comes again begins the next object. */
export function powershellList(lines: readonly TextLine[]): PowershellText {
  const result: PowershellText = { records: [], unread: [] }
  let record: PowershellRecord | undefined
  let last = ''
  for (const line of lines) {
    const property = PROPERTY.exec(line.text)
    if (property !== null) {
      last = property[1] ?? ''
      if (record === undefined || record.values.has(last)) {
        record = { line: line.number, values: new Map() }
        result.records.push(record)
      }
      record.values.set(last, (property[2] ?? '').trim())
      record.endLine = line.number
    } else if (record !== undefined && /^ {4}/.test(line.text)) {
      // A value that is too long for the window goes on below itself.
      const value = record.values.get(last) ?? ''
      record.values.set(last, `${value}${value.endsWith(',') ? ' ' : ''}${line.text.trim()}`)
      record.endLine = line.number
    } else result.unread.push(line)
  }
  return result
}
