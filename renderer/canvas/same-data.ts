import type { NodeProps } from '@xyflow/react'
import type { DiagramNode } from './flow-nodes.ts'

/** A node's face follows from its data alone: where it stands is the canvas's business. */
export function sameData(before: NodeProps<DiagramNode>, now: NodeProps<DiagramNode>): boolean {
  return before.data === now.data
}
