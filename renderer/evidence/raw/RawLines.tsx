import { useLayoutEffect, useMemo, useRef } from 'react'
import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import type { RawPlace } from '../../state/selection-store.ts'
import type { Found } from './find-in-lines.ts'
import { RawLine } from './RawLine.tsx'
import styles from './RawLines.module.css'
import type { ColumnMark } from './split-at-marks.ts'

interface RawLinesProps {
  name: string
  lines: readonly string[]
  place: RawPlace
  unread: OutputSummary['unread']
  found: readonly Found[]
  current: Found | undefined
  wrap: boolean
}

const NONE: readonly ColumnMark[] = []

/** The text itself: the place that a value comes from is marked and in view, so is what was found. */
export function RawLines({ name, lines, place, unread, found, current, wrap }: RawLinesProps) {
  const list = useRef<HTMLOListElement>(null)
  const unreadAt = useMemo(
    () => new Map(unread.map(({ line, reason }) => [line, reason ?? 'No rule fits this row.'])),
    [unread],
  )
  const marks = useMemo(() => marksByLine(found, current, place), [found, current, place])
  const here = current === undefined ? place.line : current.line + 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or the same place asked for again, is to be brought into view too
  useLayoutEffect(() => {
    const line = list.current?.querySelector(`[data-line="${here ?? 1}"]`)
    const spot = line?.querySelector('mark[data-kind="current"]') ?? line?.querySelector('mark') ?? line
    spot?.scrollIntoView({ block: here === undefined ? 'start' : 'center', inline: 'nearest' })
  }, [here, current, place, lines])
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} tabIndex={0} aria-label={`Raw output of ${name}`} data-wrap={wrap} data-raw>
      <ol ref={list} className={styles.lines}>
        {lines.map((text, index) => (
          <RawLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            number={index + 1}
            text={text}
            marks={marks.get(index + 1) ?? NONE}
            shown={isShown(place, index + 1)}
            unread={unreadAt.get(index + 1)}
          />
        ))}
      </ol>
    </section>
  )
}

function isShown({ line, endLine }: RawPlace, number: number): boolean {
  return line !== undefined && number >= line && number <= (endLine ?? line)
}

function marksByLine(found: readonly Found[], current: Found | undefined, place: RawPlace): Map<number, ColumnMark[]> {
  const marks = new Map<number, ColumnMark[]>()
  const add = (line: number, mark: ColumnMark) => marks.set(line, [...(marks.get(line) ?? []), mark])
  if (place.columns !== undefined && place.line !== undefined) {
    add(place.line, { start: place.columns[0], end: place.columns[1], kind: 'source' })
  }
  for (const one of found)
    add(one.line + 1, { start: one.start, end: one.end, kind: one === current ? 'current' : 'found' })
  return marks
}
