import type { Point } from '../../shared/diagram/scene.ts'
import { octagon } from './octagon.ts'
import styles from './StopSign.module.css'

interface StopSignProps {
  at: Point
  hollow?: boolean
  /** It steps back, as its arrow does. */
  dim?: boolean
  number?: number
}

/** The octagon: solid where a packet is stopped, hollow where the next one would be. With a number, or the bar of "no entry". */
export function StopSign({ at, hollow = false, dim = false, number }: StopSignProps) {
  return (
    <g className={styles.sign} data-hollow={hollow} data-dim={dim}>
      <polygon points={octagon(at, 13)} />
      {number === undefined ? (
        <rect x={at.x - 7} y={at.y - 2} width={14} height={4} rx={1} />
      ) : (
        <text x={at.x} y={at.y} dy="0.35em" textAnchor="middle">
          {number}
        </text>
      )}
    </g>
  )
}
