import type { TextLine } from './text-lines.ts'

const HEADING = /^\d{1,10}: \S{1,80}: </
/** What stands in the second half of a heading, and at the left edge nowhere else. */
const REST = /^(?:qdisc|master|state|mode|group|qlen) \S/
/** No heading is longer. */
const LONGEST = 400

/** The lines of `ip address` and `ip link` with those headings made whole that a mail program or a page broke in two. */
export function wholeHeadings(lines: readonly TextLine[]): TextLine[] {
  const whole: TextLine[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    const isRest =
      above !== undefined && above.text.length < LONGEST && REST.test(line.text) && HEADING.test(above.text)
    if (isRest) whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}` }
    else whole.push(line)
  }
  return whole
}
