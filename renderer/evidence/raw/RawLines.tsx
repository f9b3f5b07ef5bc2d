import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import type { RawPlace } from '../../state/selection-store.ts'
import type { Found } from './find-in-lines.ts'
import { RawBlock } from './RawBlock.tsx'
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

/** Lines of a block. */
const BLOCK = 250

/** The text itself: the place that a value comes from is marked and in view, so is what was found. */
export function RawLines({ name, lines, place, unread, found, current, wrap }: RawLinesProps) {
  const scroll = useRef<HTMLElement>(null)
  const blocks = useMemo(
    () => Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, i) => lines.slice(i * BLOCK, (i + 1) * BLOCK)),
    [lines],
  )
  const unreadAt = useMemo(
    () => new Map(unread.map(({ line, reason }) => [line, reason ?? 'No rule fits this row.'])),
    [unread],
  )
  const marks = useMemo(() => marksByLine(found, current, place), [found, current, place])
  const isShown = useCallback(
    (line: number) => place.line !== undefined && line >= place.line && line <= (place.endLine ?? place.line),
    [place],
  )
  const here = current === undefined ? place.line : current.line + 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or the same place asked for again, is to be brought into view too
  useLayoutEffect(() => {
    const line = scroll.current?.querySelector(`[data-line="${here ?? 1}"]`)
    const spot = line?.querySelector('mark[data-kind="current"]') ?? line?.querySelector('mark') ?? line
    spot?.scrollIntoView({ block: here === undefined ? 'start' : 'center', inline: 'nearest' })
  }, [here, current, place, lines])
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={`Raw output of ${name}`}
      data-wrap={wrap}
      data-raw
    >
      <div className={styles.lines}>
        {blocks.map((block, index) => (
          <RawBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
            key={index}
            first={index * BLOCK + 1}
            lines={block}
            marks={marks}
            unread={unreadAt}
            isShown={isShown}
            wanted={index === Math.floor(((here ?? 1) - 1) / BLOCK)}
            scroll={scroll}
          />
        ))}
      </div>
    </section>
  )
}

function marksByLine(
  found: readonly Found[],
  current: Found | undefined,
  place: RawPlace,
): ReadonlyMap<number, ColumnMark[]> {
  const marks = new Map<number, ColumnMark[]>()
  const add = (line: number, mark: ColumnMark) => marks.set(line, [...(marks.get(line) ?? []), mark])
  if (place.columns !== undefined && place.line !== undefined) {
    add(place.line, { start: place.columns[0], end: place.columns[1], kind: 'source' })
  }
  for (const one of found)
    add(one.line + 1, { start: one.start, end: one.end, kind: one === current ? 'current' : 'found' })
  return marks
}
