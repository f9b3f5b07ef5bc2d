import { withoutMojibake } from '../recording/without-mojibake.ts'
import { withoutFences } from './without-fences.ts'
import { withoutFrame } from './without-frame.ts'
import { withoutMarkup } from './without-markup.ts'
import { withoutPrefix } from './without-prefix.ts'

/** ANSI: colours and cursor movements (CSI), titles of windows (OSC), and the choice of a character set. */
const ESCAPES = /\u001b(?:\[[0-9;:?]{0,60}[ -/]{0,4}[@-~]|\][^\u0007\u001b\n]{0,300}(?:\u0007|\u001b\\)|[()][A-Z0-9])/g
/** Blanks that pages put in the place of plain ones. */
const BLANKS = /[\u00a0\u2007\u202f]/g
/** Signs without width: of pages, and for the direction of writing. */
const WIDTHLESS = /[\u200b\u200e\u200f\u2060\ufeff]/g

/**
 * What a command printed, without what was added on the way here: colours, a page's blanks and markup, the marks of a quotation or
 * of code in Markdown, a time or number before each line. Lines stay where they are.
 */
export function plainText(text: string): string {
  const right = withoutMojibake(text)
  const lines = right.includes('\n') ? right : right.replaceAll('\r', '\n')
  const signs = lines.replace(ESCAPES, '').replace(BLANKS, ' ').replace(WIDTHLESS, '')
  return withoutFences(withoutPrefix(withoutMarkup(withoutFrame(signs))))
}
