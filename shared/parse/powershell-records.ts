import type { Fact } from '../facts/fact.ts'
import type { ParsedText } from './parser.ts'
import { powershellList } from './powershell-list.ts'
import { type PowershellRecord, type PowershellText, powershellTable } from './powershell-table.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

function read(lines: readonly TextLine[]): PowershellText {
  const isTable = lines.some((line, index) => index > 0 && /^[-\s]*$/.test(line.text))
  return isTable ? powershellTable(lines) : powershellList(lines)
}

/** Whether the text holds a table or list with these properties; names of properties are the same in every language. */
export function hasProperties(text: string, ...properties: string[]): boolean {
  const first = read(firstLines(text)).records[0]
  return first !== undefined && properties.every((property) => printedOf(first, property) !== undefined)
}

/** Reads objects that PowerShell printed, as a table or a list; `undefined` for one that is not understood. */
export function readRecords(text: string, toFact: (record: PowershellRecord) => Fact | undefined): ParsedText {
  const lines = textLines(text)
  const textAt = new Map(lines.map((line) => [line.number, line]))
  const { records, unread } = read(lines)
  const parsed: ParsedText = { facts: [], unread: unread.map((line) => unreadRow(line)) }
  for (const record of records) {
    const fact = toFact(record)
    if (fact !== undefined) parsed.facts.push(fact)
    else parsed.unread.push(unreadRow(textAt.get(record.line) ?? { number: record.line, text: '' }))
  }
  parsed.unread.sort((a, b) => a.line - b.line)
  return parsed
}

/** A record's place, for the fact that is made of it. */
export function placeOf(record: PowershellRecord): { line: number; endLine?: number } {
  return {
    line: record.line,
    ...(record.endLine === undefined || record.endLine === record.line ? {} : { endLine: record.endLine }),
  }
}

/** The value as printed, perhaps empty; `undefined` where the property was not printed. Case does not count in PowerShell. */
export function printedOf(record: PowershellRecord, property: string): string | undefined {
  const wanted = property.toLowerCase()
  for (const [name, value] of record.values) if (name.toLowerCase() === wanted) return value
  return undefined
}

/** A value that is not empty. */
export function textOf(record: PowershellRecord, property: string): string | undefined {
  return printedOf(record, property) || undefined
}

/** `True` and `False`, which PowerShell prints in English everywhere. */
export function booleanOf(record: PowershellRecord, property: string): boolean | undefined {
  const value = printedOf(record, property)?.toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : undefined
}

/** The items between braces: `{10.0.0.5, fe80::1}`. One that is cut off (`…`, `...`) is left out. */
export function itemsOf(value: string | undefined): string[] {
  const inside = (value ?? '').replace(/^\{/, '').replace(/\}$/, '')
  return inside
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.endsWith('...') && !item.endsWith('…'))
}
