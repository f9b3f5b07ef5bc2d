import type { Fact } from '../facts/fact.ts'
import { append } from './append.ts'
import type { ParsedText } from './parser.ts'
import { type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** The facts of one row; none for a row that says nothing (a heading); `undefined` for one that is not understood. */
export type RowReader = (line: TextLine, below: TextLine | undefined) => Fact[] | undefined

/** Reads a text row by row. */
export function readRows(text: string, read: RowReader): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  const lines = textLines(text)
  for (const [index, line] of lines.entries()) {
    const facts = read(line, lines[index + 1])
    if (facts === undefined) parsed.unread.push(unreadRow(line))
    else append(parsed.facts, facts)
  }
  return parsed
}

/** Words between blanks or tabs. */
export function wordsOf(text: string): string[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : trimmed.split(/\s+/)
}
