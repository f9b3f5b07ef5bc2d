import { printable } from '../recording/printable.ts'
import { type OtherForm, otherForm } from './other-form.ts'
import type { Parser } from './parser.ts'
import { powershellLikeness } from './powershell-likeness.ts'
import { parsers } from './registry.ts'

/** What a text that no parser knows is most like: a parser's rows, PowerShell's objects, or a form that is known and not read. */
export type Likeness = RowLikeness | ObjectLikeness | OtherForm

export interface ObjectLikeness {
  properties: string[]
  cmdlet?: string
}

export interface RowLikeness {
  parser: Parser
  /** Rows that this parser reads. */
  rows: number
  /** The first row that it does not, 1-based, and what stands there. */
  line: number
  text: string
}

/** So much of a text is looked at, in characters: all parsers read it. */
const HEAD = 16 * 1024

/** What a text is whose shape is no command's; undefined where nothing like it is known. */
export function nearestParser(text: string): Likeness | undefined {
  const head = text.slice(0, HEAD)
  return otherForm(head) ?? powershellLikeness(head) ?? nearestRows(head)
}

/** The parser that understands most rows. */
function nearestRows(head: string): RowLikeness | undefined {
  let best: RowLikeness | undefined
  for (const parser of parsers) {
    // One word is a host name to it, whatever the word; objects of PowerShell are known by their properties.
    if (parser.id === 'hostname' || parser.id.startsWith('windows-get-')) continue
    const { facts, unread } = parser.parse(head, { command: parser.title })
    const rows = new Set(facts.map(({ line }) => line)).size
    const [first] = unread
    // Less than half of it is no likeness: any text has a row that could be somebody's.
    if (rows <= (best?.rows ?? 0) || first === undefined || unread.length > rows) continue
    best = { parser, rows, line: first.line, text: first.text }
  }
  return best
}

/** "This looks like `arp -a` (Windows): 4 rows are, but row 3 is not: …", or what a text should be. */
export function likenessWords(likeness: Likeness | undefined): string {
  if (likeness === undefined)
    return 'This does not look like the output of a command that Switchyard reads. Paste all that the command printed, with its headings; best with the line in which it was typed.'
  if ('instead' in likeness)
    return `This looks like ${likeness.title}, which Switchyard does not read. Run ${likeness.instead}.`
  if ('properties' in likeness) return objectWords(likeness)
  const { parser, rows, line, text } = likeness
  const most = rows === 1 ? 'one row is' : `${rows} rows are`
  return `This looks like ${parser.title}: ${most} of its kind, but row ${line} is not: “${printable(text.trim())}”.`
}

function objectWords({ properties, cmdlet }: ObjectLikeness): string {
  const named = properties.slice(0, 5).map(printable).join(', ')
  const more = properties.length > 5 ? ' and more' : ''
  const advice =
    cmdlet === undefined
      ? 'none of the cmdlets that Switchyard reads prints these'
      : `of those that Switchyard reads, ${cmdlet} is nearest. Run it without Select-Object or Format-Table`
  return `These look like objects of PowerShell, with ${named}${more}: ${advice}.`
}
