import { printable } from '../recording/printable.ts'
import type { Parser } from './parser.ts'
import { parsers } from './registry.ts'

/** What a text that no parser knows is most like. */
export interface Likeness {
  parser: Parser
  /** Rows that this parser reads. */
  rows: number
  /** The first row that it does not, 1-based, and what stands there. */
  line: number
  text: string
}

/** So much of a text is looked at, in characters: all parsers read it. */
const HEAD = 16 * 1024

/** The parser that understands most rows of a text whose shape is no command's; undefined where none understands any. */
export function nearestParser(text: string): Likeness | undefined {
  const head = text.slice(0, HEAD)
  let best: Likeness | undefined
  for (const parser of parsers) {
    // One word is a host name to it, whatever the word.
    if (parser.id === 'hostname') continue
    const { facts, unread } = parser.parse(head, { command: parser.title })
    const rows = new Set(facts.map(({ line }) => line)).size
    const [first] = unread
    if (rows <= (best?.rows ?? 0) || first === undefined) continue
    best = { parser, rows, line: first.line, text: first.text }
  }
  return best
}

/** "This looks like `arp -a` (Windows): 4 rows are, but row 3 is not: …", or what a text should be. */
export function likenessWords(likeness: Likeness | undefined): string {
  if (likeness === undefined)
    return 'This does not look like the output of a command that Switchyard reads. Paste all that the command printed, with its headings; best with the line in which it was typed.'
  const { parser, rows, line, text } = likeness
  const most = rows === 1 ? 'one row is' : `${rows} rows are`
  return `This looks like ${parser.title}: ${most} of its kind, but row ${line} is not: “${printable(text.trim())}”.`
}
