import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'

/** Up to so many rows a table is drawn as a whole: the browser is quick enough, and finds every word. */
const WHOLE = 100

/** In pixels; what is drawn is measured. */
const USUAL_HEIGHT = 28

/** Which items of a long table are drawn, and the room that the others take above and below. */
export interface VisiblePart {
  places: readonly number[]
  above: number
  below: number
  /** Tells how high a drawn item really is; for its `ref`, beside `data-index`. */
  measure: (element: HTMLElement | null) => void
}

/** The items in sight of a table too long to be drawn as a whole; no part where it is not. */
export function useVisibleItems(count: number) {
  const scroll = useRef<HTMLDivElement>(null)
  const isLong = count > WHOLE
  const virtual = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const part: VisiblePart | undefined = isLong
    ? {
        places: drawn.map(({ index }) => index),
        above: drawn[0]?.start ?? 0,
        below: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
        measure: virtual.measureElement,
      }
    : undefined
  return { scroll, part }
}
