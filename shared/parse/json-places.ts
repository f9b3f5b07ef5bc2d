import type { Place } from '../facts/fact.ts'

/** A JSON value in a text: where it begins, and where it ends (excluded). */
export interface JsonSpan {
  start: number
  end: number
}

/** The values of an array, or the members of an object, that stand complete in a text. */
export interface JsonParts {
  parts: (JsonSpan & { key?: string })[]
  /** Where reading had to stop, for a text that is cut off or no JSON; `undefined` where it is whole. */
  broken?: number
}

const code = (sign: string): number => sign.charCodeAt(0)
const [QUOTE, BACKSLASH, COMMA, COLON] = [code('"'), code('\\'), code(','), code(':')]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [code('['), code(']'), code('{'), code('}')]
const [BLANK, TAB, NEWLINE, RETURN, BYTE_ORDER_MARK] = [code(' '), code('\t'), code('\n'), code('\r'), code('\ufeff')]

const opens = (sign: number): boolean => sign === OPEN_OBJECT || sign === OPEN_LIST
const closes = (sign: number): boolean => sign === CLOSE_OBJECT || sign === CLOSE_LIST
const isBlank = (sign: number): boolean =>
  sign === BLANK || sign === NEWLINE || sign === TAB || sign === RETURN || sign === BYTE_ORDER_MARK

/** The index of the first sign of `text` from `at` on that is no blank. */
export function afterBlanks(text: string, at: number): number {
  let index = at
  while (isBlank(text.charCodeAt(index))) index += 1
  return index
}

/** The index behind the string that begins at `at`; -1 where it is cut off. */
function afterString(text: string, at: number): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    if (sign === BACKSLASH) index += 1
    else if (sign === QUOTE) return index + 1
  }
  return -1
}

/** No command nests deeper; what does would overflow the stack of whoever walks through it. */
const DEEPEST = 100

/** The index behind the value that begins at `at`; -1 where it is cut off, or too deep. What is inside is not checked: `JSON.parse` does that. */
function afterValue(text: string, at: number): number {
  if (text.charCodeAt(at) === QUOTE) return afterString(text, at)
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    if (sign === QUOTE) {
      index = afterString(text, index) - 1
      if (index < 0) return -1
    } else if (opens(sign)) {
      depth += 1
      if (depth > DEEPEST) return -1
    } else if (closes(sign)) {
      if (depth === 0) return index
      depth -= 1
      if (depth === 0) return index + 1
    } else if (depth === 0 && (sign === COMMA || isBlank(sign))) return index
  }
  return depth === 0 && at < text.length ? text.length : -1
}

/** The value that begins at `at`; `undefined` where it is cut off. */
export function jsonSpanAt(text: string, at: number): JsonSpan | undefined {
  const end = at < text.length ? afterValue(text, at) : -1
  return end < 0 ? undefined : { start: at, end }
}

/** Takes the array or object that begins at `at` apart, without looking into its values. */
export function jsonParts(text: string, at: number): JsonParts {
  const parts: JsonParts['parts'] = []
  const isObject = text[at] === '{'
  if (!isObject && text[at] !== '[') return { parts, broken: at }
  for (let index = afterBlanks(text, at + 1); ; ) {
    if (closes(text.charCodeAt(index))) return { parts }
    const before = index
    let key: string | undefined
    if (isObject) {
      const keyEnd = text.charCodeAt(index) === QUOTE ? afterString(text, index) : -1
      const colon = keyEnd < 0 ? -1 : afterBlanks(text, keyEnd)
      if (colon < 0 || text.charCodeAt(colon) !== COLON) return { parts, broken: before }
      key = text.slice(index + 1, keyEnd - 1)
      index = afterBlanks(text, colon + 1)
    }
    const end = afterValue(text, index)
    if (end <= index) return { parts, broken: before }
    parts.push({ start: index, end, ...(key === undefined ? {} : { key }) })
    index = afterBlanks(text, end)
    if (text.charCodeAt(index) === COMMA) index = afterBlanks(text, index + 1)
    else if (!closes(text.charCodeAt(index))) return { parts, broken: index }
  }
}

/** The value of a span, or `undefined` where it is no JSON. */
export function jsonValue(text: string, { start, end }: JsonSpan): unknown {
  try {
    const value: unknown = JSON.parse(text.slice(start, end))
    return value
  } catch {
    return undefined
  }
}

/** Tells where spans stand, as lines and columns. */
export function placesIn(text: string): (span: JsonSpan) => Place {
  const starts = [0]
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return ({ start, end }) => {
    const line = lineOf(start)
    const last = lineOf(Math.max(start, end - 1))
    const begin = starts[line] ?? 0
    return line === last
      ? { line: line + 1, columns: [start - begin, end - begin] }
      : { line: line + 1, endLine: last + 1 }
  }
}
