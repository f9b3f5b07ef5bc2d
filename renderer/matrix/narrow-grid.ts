import { type End, type EndGroup, groupsOf } from './grid.ts'
import { isOfSort } from './pair-sort.ts'
import type { Pair } from './pairs.ts'

/** What is looked for in the matrix. */
export interface MatrixWish {
  /** Words that name rows and columns. */
  from: string
  to: string
  /** The sort of answers that is picked out. */
  sort?: string | undefined
  /** Rows and columns without any such answer are left out. */
  only: boolean
}

/** The rows and columns that are left of everyone, in their groups, and the pairs at which they meet. */
export function narrowGrid(
  ends: readonly End[],
  pairs: readonly Pair[],
  { from, to, sort, only }: MatrixWish,
): { rows: EndGroup[]; columns: EndGroup[]; pairs: readonly Pair[] } {
  const [named, meant] = [ends.filter(fits(from)), ends.filter(fits(to))]
  const [rowIds, columnIds] = [idsOf(named), idsOf(meant)]
  const met = pairs.filter((pair) => rowIds.has(pair.from) && columnIds.has(pair.to))
  if (!only || sort === undefined) return { rows: groupsOf(named), columns: groupsOf(meant), pairs: met }
  const wanted = met.filter((pair) => isOfSort(pair, sort))
  const [begin, end] = [new Set(wanted.map((pair) => pair.from)), new Set(wanted.map((pair) => pair.to))]
  return {
    rows: groupsOf(named.filter(({ id }) => begin.has(id))),
    columns: groupsOf(meant.filter(({ id }) => end.has(id))),
    pairs: met,
  }
}

function idsOf(ends: readonly End[]): ReadonlySet<string> {
  return new Set(ends.map(({ id }) => id))
}

/** Whether somebody's name or one of the addresses holds every typed word. */
function fits(typed: string): (end: End) => boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ name, addresses }) => {
    const all = [name, ...addresses].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  }
}
