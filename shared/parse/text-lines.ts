import { ofLastText } from './of-last-text.ts'
import { shellPrompt } from './shell-prompt.ts'

/** One line of an output: its 1-based number, and its text without line end and blanks behind it. */
export interface TextLine {
  number: number
  text: string
}

/**
 * The lines of a text that say something: without blank ones, without a byte order mark, and without prompts with what was
 * typed at them, which people copy along with the output. Lines end with LF, CRLF, or what is left of both.
 */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = (index === 0 && raw.startsWith('\ufeff') ? raw.slice(1) : raw).trimEnd()
    if (line !== '' && shellPrompt(line) === undefined) lines.push({ number: index + 1, text: line })
  }
  return lines
}

/** How much of a text is looked at to recognise it, in characters. */
const HEAD = 32 * 1024

const linesOfHead: (head: string) => readonly TextLine[] = ofLastText(textLines)

/** The lines at the beginning of a text, by which it is recognised. The last one may be cut off. */
export function firstLines(text: string): readonly TextLine[] {
  return linesOfHead(text.slice(0, HEAD))
}
