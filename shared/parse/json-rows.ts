import type { Fact, Place } from '../facts/fact.ts'
import { jsonLines } from './json-lines.ts'
import { afterBlanks, type JsonSpan, jsonParts, jsonSpanAt, jsonValue, placesIn } from './json-places.ts'
import { ofLastText } from './of-last-text.ts'
import type { ParsedText } from './parser.ts'
import { firstLines, type TextLine } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** One object of a JSON output, with its place and those of the objects in its lists. */
export interface JsonRow {
  value: unknown
  span: JsonSpan
  place: Place
  /** The objects of the list that a member holds, such as `addr_info`. */
  list: (member: string) => JsonRow[]
}

/** The facts of one object; `undefined` for one that is not understood. `refuse` is for an object inside it that is not. */
export type JsonRowReader = (row: JsonRow, refuse: (inner: JsonRow) => never[]) => Fact[] | undefined

/** Reads a list of objects (or objects one after another), at the top of the text or in a member of the object there, one by one: a damaged one stops nothing. */
export function readJsonRows(text: string, read: JsonRowReader, member?: string): ParsedText {
  const { rows, broken } = jsonRows(text, member)
  const parsed: ParsedText = { facts: [], unread: [] }
  const refuse = ({ place, span, value }: JsonRow): never[] => {
    const reason = value === undefined ? 'no JSON' : 'of another shape'
    parsed.unread.push(unreadRow({ number: place.line, text: text.slice(span.start, span.end) }, reason))
    return []
  }
  for (const row of rows) {
    // `ip -j address show dev x` prints `{}` for each interface that it leaves out.
    if (isEmpty(row)) continue
    const facts = row.value === undefined ? undefined : read(row, refuse)
    if (facts === undefined) refuse(row)
    else for (const fact of facts) parsed.facts.push(fact)
  }
  if (broken !== undefined) parsed.unread.push(unreadRow(broken, 'the JSON is cut off here, or is none'))
  return parsed
}

/** The first object of such a list; for recognising. */
export function firstJsonRow(text: string, member?: string): unknown {
  const head = text.slice(0, 64 * 1024)
  return member === undefined ? firstOfHead(head) : firstIn(jsonRows(head, member))
}

const firstOfHead = ofLastText((head) => firstIn(jsonRows(head)))

const firstIn = ({ rows }: JsonRows): unknown => rows.find((row) => !isEmpty(row))?.value

const isEmpty = ({ span }: JsonRow): boolean => span.end - span.start === 2

/** The objects of a text, and where reading had to stop. */
export interface JsonRows {
  rows: JsonRow[]
  broken?: TextLine
}

function jsonRows(text: string, member?: string): JsonRows {
  const begin = beginOf(text)
  return rowsAt(text, begin, member === undefined ? begin : memberAt(text, begin, member))
}

/** Whether a text begins like JSON, behind prompts. */
export function looksLikeJson(text: string): boolean {
  const sign = text[beginOf(text)]
  return sign === '[' || sign === '{'
}

/**
 * What PowerShell's ConvertTo-Json printed: a list of objects, alone or as member `items`; or one object, as which it
 * prints a list of one; several, where each was converted for itself. (Windows PowerShell may print a list as `{"value":[…],"Count":n}`.)
 */
export function convertedToJson(text: string): JsonRows {
  const begin = beginOf(text)
  if (text[begin] !== '{') return rowsAt(text, begin, begin)
  for (const member of ['items', 'value']) {
    const at = memberAt(text, begin, member)
    if (at !== undefined && text[at] === '[') return rowsAt(text, begin, at)
    if (at !== undefined && member === 'items' && text.startsWith('null', at)) return { rows: [] }
  }
  if (jsonSpanAt(text, begin) === undefined) return rowsAt(text, begin, undefined)
  const { rows, broken } = rowsAt(text, begin, begin)
  // Behind the last object may stand the shell’s next prompt.
  return broken?.text.startsWith('{') === true ? { rows, broken } : { rows }
}

function rowsAt(text: string, begin: number, list: number | undefined): JsonRows {
  if (begin >= text.length) return { rows: [] }
  const placeOf = placesIn(text)
  const stopped = (at: number): TextLine => ({
    number: placeOf({ start: at, end: at + 1 }).line,
    text: text.slice(at, at + 1000),
  })
  if (list === undefined) return { rows: [], broken: stopped(begin) }
  const { parts, broken } = text[list] === '{' && list === begin ? jsonLines(text, begin) : jsonParts(text, list)
  return {
    rows: parts.map((span) => rowOf(text, span, placeOf)),
    ...(broken === undefined ? {} : { broken: stopped(broken) }),
  }
}

/** Where the first line begins that is no prompt. */
function beginOf(text: string): number {
  const [first] = firstLines(text)
  let begin = 0
  for (let line = 1; line < (first?.number ?? 1); line += 1) begin = text.indexOf('\n', begin) + 1
  return afterBlanks(text, begin)
}

/** Where a member's value begins; it need not be whole. */
function memberAt(text: string, object: number, member: string): number | undefined {
  const { parts, broken } = jsonParts(text, object)
  const found = parts.find(({ key }) => key === member)
  const name = `"${member}"`
  if (found !== undefined || broken === undefined || !text.startsWith(name, broken)) return found?.start
  return afterBlanks(text, afterBlanks(text, broken + name.length) + 1)
}

function rowOf(text: string, span: JsonSpan, placeOf: (span: JsonSpan) => Place): JsonRow {
  return {
    value: jsonValue(text, span),
    span,
    place: placeOf(span),
    list: (member) => {
      const at = memberAt(text, span.start, member)
      if (at === undefined) return []
      // `ip -j address show deprecated` prints `{}` for each address that it leaves out.
      return jsonParts(text, at)
        .parts.map((part) => rowOf(text, part, placeOf))
        .filter((row) => !isEmpty(row))
    },
  }
}
