import type { UnreadRow } from './parser.ts'
import type { TextLine } from './text-lines.ts'

/** What is kept of a row that nothing could be made of; more would not be looked at. */
const MOST = 300

/** A line as a row that was not understood; a long one is cut. */
export function unreadRow(line: TextLine, reason?: string): UnreadRow {
  const text = line.text.trim()
  return {
    line: line.number,
    text: text.length <= MOST ? text : `${text.slice(0, MOST)}…`,
    ...(reason === undefined ? {} : { reason }),
  }
}
