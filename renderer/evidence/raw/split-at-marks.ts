export type MarkKind = 'source' | 'found' | 'current'

/** Columns of a line that are to look different, from (included) to (excluded). */
export interface ColumnMark {
  start: number
  end: number
  kind: MarkKind
}

/** A line in pieces that look alike; `at` is the column where a piece begins. Marks may lie over each other. */
export function splitAtMarks(
  text: string,
  marks: readonly ColumnMark[],
): { at: number; text: string; kinds: MarkKind[] }[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of marks) for (const cut of [start, end]) cuts.add(Math.min(Math.max(cut, 0), text.length))
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((at, index) => {
    const end = edges[index + 1] ?? text.length
    const over = marks.filter((mark) => mark.start <= at && mark.end >= end)
    return { at, text: text.slice(at, end), kinds: [...new Set(over.map(({ kind }) => kind))] }
  })
}
