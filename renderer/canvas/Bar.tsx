import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import styles from './Bar.module.css'
import type { DiagramNode } from './flow-nodes.ts'
import { Marks } from './Marks.tsx'
import { NodeFace } from './NodeFace.tsx'
import { sameData } from './same-data.ts'

/** A layer-2 segment: everything that hangs on it hears each other. */
export const Bar = memo(function Bar({ data }: NodeProps<DiagramNode>) {
  const { title, lines, marks } = data.node
  return (
    <NodeFace data={data}>
      <span className={styles.bar} aria-hidden>
        <span className={styles.title}>{title}</span>
        <Marks marks={marks} />
        <span className={styles.line}>{lines.join(' · ')}</span>
      </span>
    </NodeFace>
  )
}, sameData)
