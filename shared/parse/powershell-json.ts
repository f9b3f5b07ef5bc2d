import { append } from './append.ts'
import { convertedToJson } from './json-rows.ts'
import type { PowershellRecord, PowershellText } from './powershell-table.ts'

/** Reads what ConvertTo-Json printed into the same records as a table: values as PowerShell would print them, members of members as `Outer.Inner`. */
export function powershellJson(text: string): PowershellText {
  const { rows, broken } = convertedToJson(text)
  const result: PowershellText = { records: [], unread: [] }
  for (const { value, place, span } of rows) {
    const printed = text.slice(span.start, span.end)
    if (isObject(value)) result.records.push({ ...place, ...valuesOf(value), text: printed })
    else if (value !== null) result.unread.push({ number: place.line, text: printed })
  }
  if (broken !== undefined) result.unread.push(broken)
  return result
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function valuesOf(row: object): Pick<PowershellRecord, 'values' | 'lists'> {
  const values = new Map<string, string>()
  const lists = new Map<string, string[]>()
  for (const [name, value] of entriesOf(row)) {
    const items = listIn(value)
    if (items !== undefined) {
      lists.set(name, items)
      values.set(name, `{${items.join(', ')}}`)
      // What every CIM object tells of its class is of no use here.
      if (!name.startsWith('Cim')) for (const [inner, all] of membersOf(value)) lists.set(`${name}.${inner}`, all)
    } else if (isObject(value)) {
      for (const [inner, one] of entriesOf(value)) if (!isObject(one)) values.set(`${name}.${inner}`, printed(one))
    } else values.set(name, printed(value))
  }
  return { values, lists }
}

/** Of a list of objects, what each member is in all of them: `IPv4Address.IPAddress`. */
function membersOf(list: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const item of Array.isArray(list) ? list.filter(isObject) : []) {
    for (const [name, value] of entriesOf(item)) {
      const own = listIn(value) ?? (isObject(value) ? [] : [printed(value)])
      const all = found.get(name) ?? []
      append(all, own)
      found.set(name, all)
    }
  }
  return found
}

const entriesOf = (given: object): [string, unknown][] => Object.entries(given)

/** A list, or what Windows PowerShell may print in its place: `{"value":[…],"Count":1}`. */
function listIn(value: unknown): string[] | undefined {
  const list: unknown = isObject(value) && 'value' in value && 'Count' in value ? value.value : value
  return Array.isArray(list) ? list.filter((item) => !isObject(item)).map(printed) : undefined
}

function printed(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'number' ? `${value}` : ''
}
