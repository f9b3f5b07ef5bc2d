import { useMemo, useState } from 'react'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import { createFlowNodes, type DiagramNode } from './flow-nodes.ts'
import type { Looks } from './looks.ts'

/** The nodes for React Flow: each the same object for as long as nothing of it changes. */
export function usePictureNodes(scene: Scene, layout: Layout, looks: Looks): DiagramNode[] {
  const [flowNodes] = useState(createFlowNodes)
  const { selected, lit, spotlight, path } = looks
  const { node, take } = looks.focus ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks is made anew at every rendering, its parts are not
  return useMemo(
    () => flowNodes(scene, layout, looks),
    [flowNodes, scene, layout, selected, lit, spotlight, node, take, path],
  )
}
