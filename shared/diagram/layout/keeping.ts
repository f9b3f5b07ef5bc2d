import type { Footprint, Scene } from '../scene.ts'

/** What is kept of the layout on show. */
export interface Keeping extends Pick<Footprint, 'grids' | 'columns' | 'tops'> {
  /** Whether things stay as far apart as they were: not where other stacks are unfolded now. */
  before: Footprint | undefined
  stacks: string
  /** As much as it was, if that is not far too much. */
  atLeast: (wanted: number, was: number | undefined) => number
}

/** So many pixels may stay empty where something has gone. */
const MOST_EMPTY = 400

/** What of an earlier layout is kept for this scene. */
export function keepingOf({ nodes }: Scene, before: Footprint | undefined): Keeping {
  const stacks = nodes
    .flatMap(({ id, unfolded }) => (unfolded === undefined ? [] : [`${id} ${unfolded}`]))
    .toSorted()
    .join('\n')
  // One switch alone has its words beside its arrows, several have them below: what was kept for the one would not do for the other.
  const switches = nodes.filter(({ shape, band }) => shape === 'bar' && band === 'host').length
  const isAlike = before?.stacks === stacks && switches > 1 === Object.keys(before.columns).length > 1
  const same = isAlike ? before : undefined
  return {
    before: same,
    stacks,
    grids: before?.grids ?? {},
    columns: same?.columns ?? {},
    tops: same?.tops ?? {},
    atLeast: (wanted, was) =>
      same !== undefined && was !== undefined && was <= wanted + MOST_EMPTY ? Math.max(was, wanted) : wanted,
  }
}
