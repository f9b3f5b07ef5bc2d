import type { NodeChange } from '@xyflow/react'
import { useState } from 'react'
import type { Point } from '../../shared/diagram/scene.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import type { DiagramNode } from './flow-nodes.ts'
import { useStable } from './use-stable.ts'

/** A node that is being dragged, and where it is; let go, it stays there. */
export function useMoving(host: string) {
  const { view } = useWindowStores()
  const [dragged, setDragged] = useState<{ id: string; at: Point }>()
  const onNodesChange = useStable((changes: NodeChange<DiagramNode>[]) => {
    for (const change of changes) {
      if (change.type !== 'position' || change.position === undefined) continue
      if (change.dragging) setDragged({ id: change.id, at: change.position })
    }
  })
  const onNodeDragStop = useStable((_: unknown, { id, position }: DiagramNode) => {
    if (dragged !== undefined) view.getState().move(host, id, position)
    setDragged(undefined)
  })
  return { dragged, onNodesChange, onNodeDragStop }
}
