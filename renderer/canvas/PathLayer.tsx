import { ViewportPortal } from '@xyflow/react'
import type { Layout, Point } from '../../shared/diagram/scene.ts'
import { orthogonalPath } from './orthogonal-path.ts'
import styles from './PathLayer.module.css'
import type { PathLink, PathOverlay } from './path-overlay.ts'
import { StopSign } from './StopSign.tsx'
import { stopWords } from './stop-words.ts'

/** The way of the question on show, over the picture: cables that are travelled, numbered steps, stop signs with words. */
export function PathLayer({ path, layout }: { path: PathOverlay; layout: Layout }) {
  const travel = ({ link, reverse }: PathLink) => {
    const points = layout.links[link] ?? []
    return reverse ? [...points].reverse() : points
  }
  const stopped = path.stops.length > 0
  const placeOf = ({ node, by }: PathOverlay['stops'][number]): Point | undefined => {
    const box = layout.nodes[node]
    return (by && travel(by).at(-1)) ?? (box && { x: box.x + box.width, y: box.y + box.height / 2 })
  }
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
        {path.links.map((link) => (
          <path
            key={link.link}
            className={styles.way}
            d={orthogonalPath(travel(link), 4)}
            data-state={link.state}
            data-stopped={stopped}
          />
        ))}
        {path.numbers.map(({ node, numbers }) => {
          const box = layout.nodes[node]
          if (box === undefined) return null
          const width = 8 + 10 * numbers.join(' ').length * 0.75
          return (
            <g key={node} className={styles.number} data-stopped={stopped}>
              <rect x={box.x - 8} y={box.y - 8} width={Math.max(18, width)} height={18} rx={9} />
              <text x={box.x - 8 + Math.max(18, width) / 2} y={box.y + 1} dy="0.35em" textAnchor="middle">
                {numbers.join(' ')}
              </text>
            </g>
          )
        })}
        {path.stops.map((stop) => {
          const at = placeOf(stop)
          return at && <StopSign key={stop.number} at={at} hollow={stop.number > 1} number={stop.number} />
        })}
      </svg>
      {path.stops.map((stop) => {
        const at = placeOf(stop)
        if (at === undefined) return null
        return (
          <div
            key={stop.number}
            className={styles.words}
            style={{ transform: `translate(${at.x + 20}px, ${at.y - 12}px)` }}
          >
            {stop.number} {stopWords[stop.block.code]}
          </div>
        )
      })}
    </ViewportPortal>
  )
}
