import type { OutputText } from './output-texts.ts'
import { type Found, findInLines } from './raw/find-in-lines.ts'

/** One output in which the words stand, with the lines that hold them. */
export interface OutputHits {
  id: string
  command: string
  lines: { line: number; text: string; found: Found[] }[]
}

/** More lines than this nobody reads: the words can be more exact. */
export const MOST_LINES = 200

/** The lines of several outputs in which `wanted` stands, in any case; `more` says that there are others still. */
export function searchOutputs(texts: readonly OutputText[], wanted: string): { hits: OutputHits[]; more: boolean } {
  let room = MOST_LINES
  let more = false
  const hits = texts.flatMap(({ id, command, lines }): OutputHits[] => {
    const byLine = [...Map.groupBy(findInLines(lines, wanted.trim()), ({ line }) => line)]
    const shown = byLine.slice(0, room)
    if (shown.length < byLine.length) more = true
    room -= shown.length
    if (shown.length === 0) return []
    return [{ id, command, lines: shown.map(([line, found]) => ({ line: line + 1, text: lines[line] ?? '', found })) }]
  })
  return { hits, more }
}
