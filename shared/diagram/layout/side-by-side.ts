import { BESIDE, type Column, GUTTER, lanesOf } from './columns.ts'
import type { Keeping } from './keeping.ts'
import { LEAST_WIDTH, LEFT, PAD } from './margins.ts'
import { nearestFree } from './slots.ts'

/** What else needs room: the cards that stand in the middle, and the host's name in the frame's corner. */
interface Needs {
  core: number
  /** The x from which on lines don't run through the name. */
  besideName: number
}

/** The frame's inner left edge. */
const BEGIN = LEFT + PAD

/**
 * Columns from left to right, each where it was if it was; what is left over is shared. They make room for what stands in the
 * middle. Gives the width of all, and the x of the middle.
 */
export function sideBySide(
  columns: readonly Column[],
  keeping: Keeping,
  needs: Needs,
): { inner: number; middle: number } {
  let at = BEGIN
  for (const column of columns) {
    column.x = keeping.atLeast(at, keeping.columns[column.bar.id]?.x)
    at = column.x + column.width + GUTTER
  }
  const inner = keeping.atLeast(Math.max(LEAST_WIDTH - 2 * PAD, at - GUTTER - BEGIN), keeping.before?.inner)
  const isKept = columns.some(({ bar }) => keeping.columns[bar.id] !== undefined)
  const share = isKept ? 0 : Math.floor((inner - (at - GUTTER - BEGIN)) / columns.length)
  for (const [i, column] of columns.entries()) {
    column.x += i * share
    column.width += share
    const kept = keeping.columns[column.bar.id]
    const { x, width, reach } = column
    const wanted = kept === undefined ? x + width / 2 : kept.middle + x - kept.x
    column.middle = Math.min(Math.max(wanted, x + reach), x + width - reach)
  }
  clearName(columns, needs.besideName)
  const width = () => Math.max(inner, ...columns.map((column) => column.x + column.width - BEGIN))
  const middle = () => middleOf(columns, width(), keeping, needs)
  if (middle() === undefined) openMiddle(columns, width(), needs)
  return { inner: width(), middle: middle() ?? BEGIN + width() / 2 }
}

function middleOf(
  columns: readonly Column[],
  inner: number,
  { before }: Keeping,
  { core, besideName }: Needs,
): number | undefined {
  const within = { from: Math.max(BEGIN, besideName - core / 2), to: BEGIN + inner }
  return nearestFree(before?.middle ?? BEGIN + inner / 2, core, columns.flatMap(lanesIn), within)
}

const lanesIn = (column: Column): number[] => [...lanesOf(column).values()]

/** Arrows of the first column run beside the host's name. */
function clearName([first, ...others]: readonly Column[], besideName: number): void {
  if (first === undefined) return
  const lacking = besideName - Math.min(...lanesIn(first))
  if (lacking <= 0) return
  first.width += lacking
  first.middle += lacking
  move(others, lacking)
}

/** Where the middle's cards fit between no two columns, those that are nearest to the middle make room. */
function openMiddle(columns: readonly Column[], inner: number, { core }: Needs): void {
  const away = ({ x }: Column) => Math.abs(x - BEGIN - inner / 2)
  const [nearest] = columns.slice(1).toSorted((one, other) => away(one) - away(other))
  if (nearest === undefined) return
  const at = columns.indexOf(nearest)
  const left = Math.max(...columns.slice(0, at).flatMap(lanesIn), BEGIN)
  const right = Math.min(...columns.slice(at).flatMap(lanesIn), BEGIN + inner)
  move(columns.slice(at), Math.max(0, Math.ceil(core + 2 * BESIDE - (right - left))))
}

function move(columns: readonly Column[], by: number): void {
  for (const column of columns) {
    column.x += by
    column.middle += by
  }
}
