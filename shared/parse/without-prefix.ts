/** Looks at one line: where what stands before the output ends; undefined where nothing does. */
type PrefixOf = (line: string, before: number | undefined) => { end: number; number?: number } | undefined

const byPattern =
  (pattern: RegExp): PrefixOf =>
  (line) => {
    const match = pattern.exec(line)
    return match === null ? undefined : { end: match[0].length }
  }

/** `  12\t`, `12:`, `12 | `: `cat -n`, `grep -n`, pages that number lines. Each is one more than the one before. */
const numbered: PrefixOf = (line, before) => {
  const match = /^\s{0,8}(\d{1,6})(?:\t|:| \| ?)/.exec(line)
  const number = Number(match?.[1])
  const follows = match !== null && (before === undefined ? number <= 1 : number === before + 1)
  return follows ? { end: match[0].length, number } : undefined
}

/** What may stand before each line of an output, and never begins each line of one. */
const PREFIXES: readonly PrefixOf[] = [
  byPattern(/^\s{0,8}>(?: |$)/),
  byPattern(/^\s{0,8}(?:\/\/|[|*]) ?/),
  byPattern(
    /^\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?(?: \| [\da-f]{1,8} \|(?: |$)| (?:[|-]|INFO|DEBUG):? |: | |\t|$)/,
  ),
  numbered,
]

/** How often one prefix is taken off behind another: a quotation of a quotation. */
const DEEPEST = 4

/** A text without what stands before each of its lines: the mark of a quotation or a comment, a time, a number. */
export function withoutPrefix(text: string): string {
  let lines = text.split('\n')
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const bare = PREFIXES.map((prefixOf) => stripped(lines, prefixOf)).find((result) => result !== undefined)
    if (bare === undefined) return depth === 0 ? text : lines.join('\n')
    lines = bare
  }
  return lines.join('\n')
}

/** The lines without their prefix; undefined where one of them has none, or all of them but one are empty. */
function stripped(lines: readonly string[], prefixOf: PrefixOf): string[] | undefined {
  const result: string[] = []
  let count = 0
  let before: number | undefined
  for (const line of lines) {
    if (line === '' || line.trim() === '') result.push(line)
    else {
      const prefix = prefixOf(line, before)
      if (prefix === undefined) return undefined
      before = prefix.number
      count += 1
      result.push(line.slice(prefix.end))
    }
  }
  return count > 1 ? result : undefined
}
