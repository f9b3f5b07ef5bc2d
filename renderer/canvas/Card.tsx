import type { NodeProps } from '@xyflow/react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { detailRows } from '../../shared/diagram/layout/node-size.ts'
import styles from './Card.module.css'
import type { DiagramNode } from './flow-nodes.ts'
import { Marks } from './Marks.tsx'
import { NodeFace } from './NodeFace.tsx'
import { sameData } from './same-data.ts'

/** A machine, a NIC or a stack of them: its name, and a line or two below; from near all that is known instead. */
export const Card = memo(function Card({ data }: NodeProps<DiagramNode>) {
  const { title, lines, marks, unfolded } = data.node
  return (
    <NodeFace data={data}>
      <span className={styles.card} aria-hidden>
        <span className={styles.title}>
          {unfolded === true && <ChevronDown aria-hidden />}
          {unfolded === false && <ChevronRight aria-hidden />}
          {title}
        </span>
        {lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        {detailRows(data.node).map((line) => (
          <span key={line} className={styles.detail}>
            {line}
          </span>
        ))}
        <Marks marks={marks} />
      </span>
    </NodeFace>
  )
}, sameData)
