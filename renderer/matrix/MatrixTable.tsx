import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useQuestion } from '../state/window-stores.tsx'
import { type EndGroup, type Spot, spotAfter } from './grid.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import styles from './MatrixTable.module.css'
import type { Pair } from './pairs.ts'
import { CELL, type Part, useVisiblePart } from './use-visible-part.ts'

interface MatrixTableProps {
  groups: readonly EndGroup[]
  find: (from: string, to: string) => Pair | undefined
  /** What the pairs that a supposed change concerns were before, by pair. */
  changed: ReadonlyMap<string, string>
  /** The cell that the pointer or the focus is on. */
  spot: Spot | undefined
  onSpot: (spot: Spot) => void
}

/** The table itself: heads stay in sight, one cell is the tab stop, arrows walk from cell to cell (WAI-ARIA grid). */
export function MatrixTable({ groups, find, changed, spot, onSpot }: MatrixTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const question = useQuestion((state) => state.question)
  const ends = groups.flatMap((group) => group.ends)
  const part = useVisiblePart(scroll, ends.length)
  const whole = useMemo(() => ({ from: 0, to: ends.length }), [ends.length])
  const { rows, columns } = part ?? { rows: whole, columns: whole }
  const stop = useRef<Spot>({ row: 0, column: Math.min(1, ends.length - 1) })
  const drawn = ends.slice(rows.from, rows.to)
  const wanted = useRef<Spot>(undefined)
  const take = ({ row, column }: Spot): boolean => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-spot="${row} ${column}"]`)
    cell?.focus()
    return cell != null
  }
  useEffect(() => {
    if (wanted.current !== undefined && take(wanted.current)) wanted.current = undefined
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const at = spotOf(event.target)
    const next = at && !event.altKey && spotAfter(at, event.key, event.ctrlKey || event.metaKey, ends.length)
    if (!next) return
    event.preventDefault()
    if (take(next)) return
    // It is not drawn yet: it takes the focus when the table was scrolled there.
    wanted.current = next
    scroll.current?.scrollTo({ top: next.row * CELL.height, left: next.column * CELL.width })
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
    <div ref={scroll} className={styles.scroll}>
      {/* The rows in it are rows of a grid: native table elements carry the rest of the roles. */}
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table (WAI-ARIA 1.2)
        role="grid"
        className={styles.table}
        data-large={part !== undefined}
        style={part && { width: CELL.names + ends.length * CELL.width }}
        aria-rowcount={ends.length + 2}
        aria-colcount={ends.length + 1}
        aria-label="Who can begin a conversation with whom"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerOver={onPointerOver}
      >
        {part && (
          <colgroup>
            <col style={{ width: CELL.names }} />
            <col span={ends.length} style={{ width: CELL.width }} />
          </colgroup>
        )}
        <MatrixHead groups={groups} column={spot?.column} part={columns} />
        <tbody>
          {rows.from > 0 && <tr aria-hidden style={{ height: rows.from * CELL.height }} />}
          {drawn.map((from, index) => (
            <MatrixRow
              key={from.id}
              from={from}
              row={rows.from + index}
              groups={groups}
              first={groups.some((group) => group.ends[0] === from)}
              find={find}
              changed={changed}
              tabStop={tabStop.row === rows.from + index ? tabStop.column : undefined}
              lit={spot?.row === rows.from + index}
              part={columns}
              asked={question?.from === from.id ? question.to : undefined}
            />
          ))}
          {rows.to < ends.length && <tr aria-hidden style={{ height: (ends.length - rows.to) * CELL.height }} />}
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
