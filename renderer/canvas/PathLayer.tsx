import { ViewportPortal } from '@xyflow/react'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import { barWords } from './bar-words.ts'
import { orthogonalPath } from './orthogonal-path.ts'
import styles from './PathLayer.module.css'
import { pathLines, stopPlace } from './path-lines.ts'
import type { PathOverlay } from './path-overlay.ts'
import { StopSign } from './StopSign.tsx'
import { stopWords } from './stop-words.ts'

/** Numbers stand so far above a node's edge that its title is not under them, from near neither. */
const RAISED = 5

/** The way of the question on show, over the picture: cables that are travelled, numbered steps, stop signs with words. */
export function PathLayer({ path, scene, layout }: { path: PathOverlay; scene: Scene; layout: Layout }) {
  const stopped = path.stops.length > 0
  const stops = path.stops.flatMap((stop) => {
    const place = stopPlace(stop, layout)
    return place === undefined ? [] : [{ ...stop, ...place }]
  })
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
        {/* The way passes behind what stands on a bar, as a cable does. */}
        <mask id="beside-words" maskUnits="userSpaceOnUse" width={layout.width} height={layout.height}>
          <rect width={layout.width} height={layout.height} fill="white" />
          {barWords(scene, layout).map(({ id, ...words }) => (
            <rect key={id} {...words} fill="black" />
          ))}
        </mask>
        <g mask="url(#beside-words)">
          {pathLines(path, layout).map(({ key, points, state }) => (
            <path
              key={key}
              className={styles.way}
              d={orthogonalPath(points, 4)}
              data-state={state}
              data-stopped={stopped}
            />
          ))}
        </g>
        {path.numbers.map(({ node, numbers }) => {
          const box = layout.nodes[node]
          return box && <Numbers key={node} at={{ x: box.x, y: box.y - RAISED }} numbers={numbers} />
        })}
        {stops.map(({ number, sign }) => (
          <StopSign key={number} at={sign} hollow={number > 1} number={number} />
        ))}
      </svg>
      {stops.map(({ number, block, words }) => (
        <div key={number} className={styles.words} style={{ transform: `translate(${words.x}px, ${words.y}px)` }}>
          <strong>{number}</strong> {stopWords[block.code]}
        </div>
      ))}
    </ViewportPortal>
  )
}

/** The numbers of the steps that a node decides, each in a circle of its own: "1 2" is not twelve. */
function Numbers({ at, numbers }: { at: { x: number; y: number }; numbers: readonly number[] }) {
  return (
    <g className={styles.number}>
      {numbers.map((number, index) => (
        <g key={number} transform={`translate(${at.x + 2 + index * 19} ${at.y})`}>
          <circle r={9} />
          <text dy="0.36em" textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </g>
  )
}
