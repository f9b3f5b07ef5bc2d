import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import { RawLine } from './RawLine.tsx'
import type { ColumnMark } from './split-at-marks.ts'

/** Pixels: what a line takes that is not wrapped. */
const LINE = 18
/** So far out of sight lines are drawn already. */
const AHEAD = '1200px'

interface RawBlockProps {
  /** Number of the first line. */
  first: number
  lines: readonly string[]
  marks: ReadonlyMap<number, ColumnMark[]>
  unread: ReadonlyMap<number, string>
  isShown: (line: number) => boolean
  /** It is to be there at once: what is to be brought into view is in it. */
  wanted: boolean
  scroll: RefObject<HTMLElement | null>
}

const NONE: readonly ColumnMark[] = []

/** Some hundred lines, drawn only while they are near what is in sight: an output may have a hundred thousand. */
export const RawBlock = memo(function RawBlock({
  first,
  lines,
  marks,
  unread,
  isShown,
  wanted,
  scroll,
}: RawBlockProps) {
  const block = useRef<HTMLOListElement>(null)
  const [near, setNear] = useState(false)
  const [height, setHeight] = useState(lines.length * LINE)
  useEffect(() => {
    const element = block.current
    if (element === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return
        // Wrapped lines are higher than was thought: the place that is kept for them is as high as they were.
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height)
        setNear(entry.isIntersecting)
      },
      { root: scroll.current, rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroll])
  const drawn = near || wanted
  return (
    <ol ref={block} start={first} style={drawn ? {} : { height }}>
      {drawn &&
        lines.map((text, index) => (
          <RawLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            number={first + index}
            text={text}
            marks={marks.get(first + index) ?? NONE}
            shown={isShown(first + index)}
            unread={unread.get(first + index)}
          />
        ))}
    </ol>
  )
})
