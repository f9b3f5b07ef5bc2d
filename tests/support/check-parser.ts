import type { Place } from '../../shared/facts/fact.ts'
import type { Parser } from '../../shared/parse/parser.ts'

/** Reads a text with a parser: it must not throw, and every place that it names must lie in the text. For tests only. */
export function checkParser(parser: Parser, text: string): void {
  parser.recognise(text)
  const lines = text.split('\n')
  const { facts, unread } = parser.parse(text, { command: '' })
  const astray = [...facts, ...unread].find((place) => !liesIn(lines, place))
  if (astray !== undefined) throw new Error(`${parser.id}: not in the text: ${JSON.stringify(astray)}`)
}

function liesIn(lines: readonly string[], { line, endLine = line, columns = [0, 0] }: Place): boolean {
  const [from, to] = columns
  const isLine = line >= 1 && endLine >= line && endLine <= lines.length
  return isLine && to >= from && to <= (lines[line - 1]?.length ?? 0)
}
