import { displayWidth } from './display-width.ts'
import { type Cell, paintCell, textOf } from './paint.ts'

/** Breaks a text at blanks into lines of at most `width` columns; a word that is longer is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Wrapped, with `first` before the first line and as many blanks before the others. */
export function hang(first: Cell, text: string, width: number): string[] {
  const indent = displayWidth(textOf(first))
  return wrap(text, Math.max(20, width - indent)).map(
    (line, index) => (index === 0 ? paintCell(first) : ' '.repeat(indent)) + line,
  )
}

function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const sign of word) {
    if (displayWidth(part + sign) > width) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part]
}
