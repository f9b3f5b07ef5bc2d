import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useQuestion } from '../state/window-stores.tsx'
import { type EndGroup, type Spot, spotAfter } from './grid.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import styles from './MatrixTable.module.css'
import type { Pair } from './pairs.ts'
import { CELL, type Part, useVisiblePart } from './use-visible-part.ts'

interface MatrixTableProps {
  /** Who begins, and who is begun with. */
  rowGroups: readonly EndGroup[]
  columnGroups: readonly EndGroup[]
  find: (from: string, to: string) => Pair | undefined
  /** What the pairs that a supposed change concerns were before, by pair. */
  changed: ReadonlyMap<string, string>
  /** The cell that the pointer or the focus is on. */
  spot: Spot | undefined
  /** The sort of answers that is picked out: the others step back. */
  sort: string | undefined
  /** Words in each cell, or signs alone. */
  look: 'words' | 'signs'
  onSpot: (spot: Spot) => void
}

/** Rows that are in sight whole, in whatever window. */
const FEW = 5

/** The table itself: heads stay in sight, one cell is the tab stop, arrows walk from cell to cell (WAI-ARIA grid). */
export function MatrixTable({ rowGroups, columnGroups, find, changed, spot, sort, look, onSpot }: MatrixTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const question = useQuestion((state) => state.question)
  const froms = useMemo(() => rowGroups.flatMap((group) => group.ends), [rowGroups])
  const width = columnGroups.reduce((sum, { ends }) => sum + ends.length, 0)
  const size = { rows: froms.length, columns: width }
  const cell = CELL[look]
  const part = useVisiblePart(scroll, size, cell)
  const whole = useMemo(
    () => ({ rows: { from: 0, to: froms.length }, columns: { from: 0, to: width } }),
    [froms.length, width],
  )
  const { rows, columns } = part ?? whole
  const stop = useRef<Spot>({ row: 0, column: Math.min(1, width - 1) })
  const drawn = froms.slice(rows.from, rows.to)
  const wanted = useRef<Spot>(undefined)
  const take = ({ row, column }: Spot): boolean => {
    const there = table.current?.querySelector<HTMLElement>(`[data-spot="${row} ${column}"]`)
    there?.focus()
    return there != null
  }
  useEffect(() => {
    if (wanted.current !== undefined && take(wanted.current)) wanted.current = undefined
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const at = spotOf(event.target)
    const next = at && !event.altKey && spotAfter(at, event.key, event.ctrlKey || event.metaKey, size)
    if (!next) return
    event.preventDefault()
    if (take(next)) return
    // It is not drawn yet: it takes the focus when the table was scrolled there.
    wanted.current = next
    scroll.current?.scrollTo({ top: next.row * cell.height, left: next.column * cell.width })
  }
  const onFocus = (event: FocusEvent) => {
    const at = spotOf(event.target)
    if (at === undefined) return
    stop.current = at
    onSpot(at)
  }
  const onPointerOver = (event: PointerEvent) => {
    const at = spotOf(event.target)
    if (at !== undefined) onSpot(at)
  }
  const tabStop = { row: within(stop.current.row, rows), column: within(stop.current.column, columns) }
  return (
    <div ref={scroll} className={styles.scroll} data-few={size.rows < FEW}>
      {/* The rows in it are rows of a grid: native table elements carry the rest of the roles. */}
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table (WAI-ARIA 1.2)
        role="grid"
        className={styles.table}
        data-large={part !== undefined}
        data-look={look}
        style={part && { width: cell.names + width * cell.width }}
        aria-rowcount={size.rows + 2}
        aria-colcount={size.columns + 1}
        aria-label="Who can begin a conversation with whom"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerOver={onPointerOver}
      >
        {part && (
          <colgroup>
            <col style={{ width: cell.names }} />
            <col span={width} style={{ width: cell.width }} />
          </colgroup>
        )}
        <MatrixHead groups={columnGroups} column={spot?.column} part={columns} />
        <tbody>
          {rows.from > 0 && <tr aria-hidden style={{ height: rows.from * cell.height }} />}
          {drawn.map((from, index) => (
            <MatrixRow
              key={from.id}
              from={from}
              row={rows.from + index}
              groups={columnGroups}
              first={rowGroups.some((group) => group.ends[0] === from)}
              find={find}
              changed={changed}
              sort={sort}
              tabStop={tabStop.row === rows.from + index ? tabStop.column : undefined}
              lit={spot?.row === rows.from + index}
              part={columns}
              asked={question?.from === from.id ? question.to : undefined}
            />
          ))}
          {rows.to < size.rows && <tr aria-hidden style={{ height: (size.rows - rows.to) * cell.height }} />}
        </tbody>
      </table>
    </div>
  )
}

function spotOf(target: EventTarget): Spot | undefined {
  const place = target instanceof Element ? target.closest('[data-spot]')?.getAttribute('data-spot') : undefined
  const [row, column] = (place ?? '').split(' ').map(Number)
  return place && row !== undefined && column !== undefined ? { row, column } : undefined
}

function within(place: number, { from, to }: Part): number {
  return Math.max(from, Math.min(place, to - 1))
}
