const FENCE = /^\s{0,12}(?:```|~~~)\s{0,4}[\w+-]{0,20}\s*$/

/** Stands alone on the line where one piece of code ends: what comes after it was printed by something else. */
export const END_OF_CODE = '\f'

/** A text in Markdown as nothing but its code: what stands between fences, at the left edge. The prose around it becomes empty lines. */
export function withoutFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text
  const lines = text.split('\n')
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []))
  // Where one of a pair was not copied nothing tells which side is code.
  if (fences.length % 2 === 1 || fences.length === 0)
    return lines.map((line) => (FENCE.test(line) ? '' : line)).join('\n')
  const kept = lines.map(() => '')
  for (let pair = 0; pair < fences.length; pair += 2) {
    const begin = (fences[pair] ?? 0) + 1
    const inside = dedented(lines.slice(begin, fences[pair + 1]))
    for (const [index, line] of [...inside, END_OF_CODE].entries()) kept[begin + index] = line
  }
  return kept.join('\n')
}

/** Lines without the blanks that all of them begin with. */
export function dedented(lines: readonly string[]): string[] {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) if (line.trim() !== '') least = Math.min(least, line.length - line.trimStart().length)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(least)))
}
