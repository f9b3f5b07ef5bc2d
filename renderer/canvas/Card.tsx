import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import styles from './Card.module.css'
import type { DiagramNode } from './flow-nodes.ts'
import { Marks } from './Marks.tsx'
import { NodeFace } from './NodeFace.tsx'
import { sameData } from './same-data.ts'

/** A machine, a NIC or a stack: its name, and a line or two below. */
export const Card = memo(function Card({ data }: NodeProps<DiagramNode>) {
  const { title, lines, marks } = data.node
  return (
    <NodeFace data={data}>
      <span className={styles.card}>
        <span className={styles.title}>{title}</span>
        {lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        <Marks marks={marks} />
      </span>
    </NodeFace>
  )
}, sameData)
