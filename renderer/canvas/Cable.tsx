import type { EdgeProps } from '@xyflow/react'
import styles from './Cable.module.css'
import type { CableEdge } from './flow-elements.ts'
import { orthogonalPath } from './orthogonal-path.ts'

/** What joins two nodes: a cable, or the inside of a machine. Dashed where it is down. */
export function Cable({ data }: EdgeProps<CableEdge>) {
  if (data === undefined) return null
  return (
    <path className={styles.cable} d={orthogonalPath(data.points)} data-state={data.link.state} data-dim={data.dim} />
  )
}
