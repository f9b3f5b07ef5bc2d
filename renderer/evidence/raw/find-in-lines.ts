/** A place at which the wanted words stand: 0-based index of the line, columns from (included) to (excluded). */
export interface Found {
  line: number
  start: number
  end: number
}

/** More hits than this are of no use to anybody. */
export const MOST_FOUND = 2000

/** Where `wanted` stands in the lines, in any case; nothing wanted is nowhere. */
export function findInLines(lines: readonly string[], wanted: string): Found[] {
  const needle = wanted.toLowerCase()
  const found: Found[] = []
  if (needle === '') return found
  for (const [line, text] of lines.entries()) {
    const hay = text.toLowerCase()
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      found.push({ line, start: at, end: at + needle.length })
      if (found.length === MOST_FOUND) return found
    }
  }
  return found
}
