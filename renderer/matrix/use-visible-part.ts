import { type RefObject, useEffect, useMemo, useState } from 'react'

/** Rows or columns from `from` up to, but without, `to`. */
export interface Part {
  from: number
  to: number
}

/** In pixels, of a table too large to be drawn as a whole. */
export const CELL = { width: 72, height: 32, names: 176 }

/** Tables up to this many rows are drawn as a whole: the browser is quick enough, and finds every word. */
const WHOLE = 40
/** Drawn beyond what is in sight, so that the next row is there before it is walked to; and in steps, so that not every pixel draws anew. */
const BEYOND = 3
const STEP = 3

/** Which rows and columns of the table are in sight (and a few more), as it is scrolled; nothing where it is drawn as a whole. */
export function useVisiblePart(
  scroll: RefObject<HTMLElement | null>,
  size: number,
): { rows: Part; columns: Part } | undefined {
  const isLarge = size > WHOLE
  const [[top, left, height, width], setSight] = useState<Sight>([0, 0, 0, 0])
  useEffect(() => {
    const element = scroll.current
    if (element === null || !isLarge) return
    const look = () => {
      const now = sightOf(element)
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
  }, [scroll, isLarge])
  return useMemo(
    () => (isLarge ? { rows: partOf(top, height, size), columns: partOf(left, width, size) } : undefined),
    [isLarge, top, left, height, width, size],
  )
}

/** First row and column in sight, and how many. */
type Sight = [top: number, left: number, height: number, width: number]

function sightOf({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement): Sight {
  const stepped = (pixels: number, one: number) => Math.floor(pixels / one / STEP) * STEP
  return [
    stepped(scrollTop, CELL.height),
    stepped(scrollLeft, CELL.width),
    Math.ceil(clientHeight / CELL.height),
    Math.ceil(clientWidth / CELL.width),
  ]
}

export function partOf(first: number, count: number, size: number): Part {
  const from = Math.max(0, Math.min(first - BEYOND, size - 1))
  return { from, to: Math.min(size, first + count + STEP + BEYOND) }
}
