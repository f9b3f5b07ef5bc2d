import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import styles from './Frame.module.css'
import type { DiagramNode } from './flow-nodes.ts'
import { Marks } from './Marks.tsx'
import { NodeFace } from './NodeFace.tsx'
import { sameData } from './same-data.ts'

/** A machine that holds others: its name stands in its upper left corner. */
export const Frame = memo(function Frame({ data }: NodeProps<DiagramNode>) {
  const { title, lines, marks } = data.node
  return (
    <NodeFace data={data}>
      <span className={styles.frame} aria-hidden>
        <span className={styles.title}>{title}</span>
        <span className={styles.line}>{lines.join(' · ')}</span>
        <Marks marks={marks} />
      </span>
    </NodeFace>
  )
}, sameData)
