import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { GridSize } from './grid.ts'

/** Rows or columns from `from` up to, but without, `to`. */
export interface Part {
  from: number
  to: number
}

/** In pixels, of a table too large to be drawn as a whole. */
export interface CellSize {
  width: number
  height: number
  /** The column of names. */
  names: number
}

/** With words in each cell, or with signs alone. */
export const CELL: Record<'words' | 'signs', CellSize> = {
  words: { width: 72, height: 28, names: 176 },
  signs: { width: 26, height: 26, names: 176 },
}

/** Tables up to this many rows are drawn as a whole: the browser is quick enough, and finds every word. */
const WHOLE = 40
/** Drawn beyond what is in sight, so that the next row is there before it is walked to; and in steps, so that not every pixel draws anew. */
const BEYOND = 3
const STEP = 3

/** Which rows and columns of the table are in sight (and a few more), as it is scrolled; nothing where it is drawn as a whole. */
export function useVisiblePart(
  scroll: RefObject<HTMLElement | null>,
  size: GridSize,
  cell: CellSize,
): { rows: Part; columns: Part } | undefined {
  const isLarge = Math.max(size.rows, size.columns) > WHOLE
  const [[top, left, height, width], setSight] = useState<Sight>([0, 0, 0, 0])
  useEffect(() => {
    const element = scroll.current
    if (element === null || !isLarge) return
    const look = () => {
      const now = sightOf(element, cell)
      setSight((before) => (now.every((value, index) => value === before[index]) ? before : now))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroll, isLarge, cell])
  return useMemo(
    () => (isLarge ? { rows: partOf(top, height, size.rows), columns: partOf(left, width, size.columns) } : undefined),
    [isLarge, top, left, height, width, size.rows, size.columns],
  )
}

/** First row and column in sight, and how many. */
type Sight = [top: number, left: number, height: number, width: number]

function sightOf({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement, cell: CellSize): Sight {
  const stepped = (pixels: number, one: number) => Math.floor(pixels / one / STEP) * STEP
  return [
    stepped(scrollTop, cell.height),
    stepped(scrollLeft, cell.width),
    Math.ceil(clientHeight / cell.height),
    Math.ceil(clientWidth / cell.width),
  ]
}

export function partOf(first: number, count: number, size: number): Part {
  const from = Math.max(0, Math.min(first - BEYOND, size - 1))
  return { from, to: Math.min(size, first + count + STEP + BEYOND) }
}
