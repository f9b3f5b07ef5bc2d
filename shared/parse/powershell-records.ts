import type { Fact, Place } from '../facts/fact.ts'
import { append } from './append.ts'
import { looksLikeJson } from './json-rows.ts'
import { ofLastText } from './of-last-text.ts'
import type { ParsedText } from './parser.ts'
import { powershellJson } from './powershell-json.ts'
import { powershellList } from './powershell-list.ts'
import { type PowershellRecord, type PowershellText, powershellTable } from './powershell-table.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** How much of a text is looked at to recognise it, in characters. */
const HEAD = 64 * 1024

function read(lines: readonly TextLine[]): PowershellText {
  const isTable = lines.some((line, index) => index > 0 && /^[-\s]*$/.test(line.text))
  return isTable ? powershellTable(lines) : powershellList(lines)
}

/** Whether the text holds a table, a list or JSON with these properties; names of properties are the same in every language. */
export function hasProperties(text: string, ...properties: string[]): boolean {
  const first = firstOfHead(text.slice(0, HEAD))
  return first !== undefined && properties.every((property) => printedOf(first, property) !== undefined)
}

const firstOfHead = ofLastText(
  (head) => (looksLikeJson(head) ? powershellJson(head) : read(firstLines(head))).records[0],
)

/** The names of the properties of the first object in a table or a list; none for other text. */
export function firstPropertiesOf(text: string): string[] {
  if (looksLikeJson(text)) return []
  const { records, unread } = read(firstLines(text))
  const [first] = records
  const areNames = first !== undefined && [...first.values.keys()].every((name) => /^[A-Z]\w{1,60}$/.test(name))
  return areNames && unread.length === 0 ? [...first.values.keys()] : []
}

/** Reads objects that PowerShell printed, as a table, a list or JSON; `undefined` for one that is not understood. */
export function readRecords(
  text: string,
  toFacts: (record: PowershellRecord) => Fact | readonly Fact[] | undefined,
): ParsedText {
  const isJson = looksLikeJson(text)
  const lines = isJson ? [] : textLines(text)
  const textAt = new Map(lines.map((line) => [line.number, line.text]))
  const { records, unread } = isJson ? powershellJson(text) : read(lines)
  const parsed: ParsedText = { facts: [], unread: unread.map((line) => unreadRow(line)) }
  for (const record of records) {
    const facts = toFacts(record)
    if (facts !== undefined) append(parsed.facts, [facts].flat())
    else parsed.unread.push(unreadRow({ number: record.line, text: record.text ?? textAt.get(record.line) ?? '' }))
  }
  parsed.unread.sort((a, b) => a.line - b.line)
  return parsed
}

/** A record's place, for the fact that is made of it. */
export function placeOf({ line, endLine, columns }: PowershellRecord): Place {
  return {
    line,
    ...(endLine === undefined || endLine === line ? {} : { endLine }),
    ...(columns === undefined ? {} : { columns }),
  }
}

/** Asked for each property of each object: most are told apart by their length. */
const isCalled = (name: string, wanted: string): boolean =>
  name.length === wanted.length && name.toLowerCase() === wanted

/** The value as printed, perhaps empty; `undefined` where the property was not printed. Case does not count in PowerShell. */
export function printedOf(record: PowershellRecord, property: string): string | undefined {
  const wanted = property.toLowerCase()
  for (const [name, value] of record.values) if (isCalled(name, wanted)) return value
  return undefined
}

/** A value that is not empty; of several properties the first that has one. */
export function textOf(record: PowershellRecord, ...properties: string[]): string | undefined {
  for (const property of properties) {
    const value = printedOf(record, property)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

/** `True` and `False`, which PowerShell prints in English everywhere. */
export function booleanOf(record: PowershellRecord, property: string): boolean | undefined {
  return choiceOf(record, { true: true, false: false }, property)
}

/** One of several words, or the number that Windows PowerShell's ConvertTo-Json prints in its place. Keys are in lower case. */
export function choiceOf<T>(
  record: PowershellRecord,
  choices: Readonly<Record<string, T>>,
  ...properties: string[]
): T | undefined {
  const value = textOf(record, ...properties)?.toLowerCase() ?? ''
  return Object.hasOwn(choices, value) ? choices[value] : undefined
}

/** A whole number that is not negative. */
export function numberOf(record: PowershellRecord, ...properties: string[]): number | undefined {
  const value = textOf(record, ...properties) ?? ''
  return /^\d{1,10}$/.test(value) ? Number(value) : undefined
}

/** A GUID in lower case and without braces. */
export function guidOf(record: PowershellRecord, ...properties: string[]): string | undefined {
  const [, guid] = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i.exec(textOf(record, ...properties) ?? '') ?? []
  return guid?.toLowerCase()
}

/** The items of a list: JSON's, or those between braces: `{10.0.0.5, fe80::1}`. One that is cut off (`…`, `...`) is left out. */
export function itemsOf(record: PowershellRecord, property: string): string[] {
  const wanted = property.toLowerCase()
  for (const [name, items] of record.lists ?? []) if (isCalled(name, wanted)) return items
  const inside = (printedOf(record, property) ?? '').replace(/^\{/, '').replace(/\}$/, '')
  return inside
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.endsWith('...') && !item.endsWith('…'))
}
