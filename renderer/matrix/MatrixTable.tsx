import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useQuestion } from '../state/window-stores.tsx'
import { type EndGroup, type Spot, spotAfter } from './grid.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import styles from './MatrixTable.module.css'
import type { Pair } from './pairs.ts'

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
  const question = useQuestion((state) => state.question)
  const ends = groups.flatMap((group) => group.ends)
  const stop = useRef<Spot>({ row: 0, column: Math.min(1, ends.length - 1) })
  const onKeyDown = (event: KeyboardEvent) => {
    const at = spotOf(event.target)
    const next = at && !event.altKey && spotAfter(at, event.key, event.ctrlKey || event.metaKey, ends.length)
    if (!next) return
    event.preventDefault()
    const cell = table.current?.querySelector(`[data-spot="${next.row} ${next.column}"]`)
    if (cell instanceof HTMLElement) cell.focus()
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
  const tabStop = within(stop.current, ends.length)
  return (
    <div className={styles.scroll}>
      {/* The rows in it are rows of a grid: native table elements carry the rest of the roles. */}
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table (WAI-ARIA 1.2)
        role="grid"
        className={styles.table}
        aria-label="Who can begin a conversation with whom"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerOver={onPointerOver}
      >
        <MatrixHead groups={groups} column={spot?.column} />
        <tbody>
          {ends.map((from, row) => (
            <MatrixRow
              key={from.id}
              from={from}
              row={row}
              groups={groups}
              first={groups.some((group) => group.ends[0] === from)}
              find={find}
              changed={changed}
              tabStop={tabStop.row === row ? tabStop.column : undefined}
              lit={spot?.row === row}
              asked={question?.from === from.id ? question.to : undefined}
            />
          ))}
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

function within({ row, column }: Spot, size: number): Spot {
  return { row: Math.min(row, size - 1), column: Math.min(column, size - 1) }
}
