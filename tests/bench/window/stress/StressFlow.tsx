import { Background, Controls, type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react'
import { useState } from 'react'

/** React Flow as its own stress example uses it (reactflow.dev/examples/stress): usual nodes, each joined with the one before. */
export function StressFlow({ count }: { count: number }) {
  const [{ first, joins }] = useState(() => elements(count))
  const [nodes, , onNodesChange] = useNodesState(first)
  const [edges, , onEdgesChange] = useEdgesState(joins)
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0}
      fitView
    >
      <Controls />
      <Background />
    </ReactFlow>
  )
}

/** In a grid, half as many columns as rows. */
function elements(count: number): { first: Node[]; joins: Edge[] } {
  const columns = Math.ceil(Math.sqrt(count / 2))
  const first = Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    position: { x: (index % columns) * 100, y: Math.floor(index / columns) * 50 },
    data: { label: `Node ${index}` },
    style: { width: 50, fontSize: 11 },
  }))
  const joins = first.slice(1).map((_, index) => ({ id: `${index}`, source: `${index}`, target: `${index + 1}` }))
  return { first, joins }
}
