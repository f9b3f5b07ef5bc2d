import type { Node } from '@xyflow/react'
import type { Box, Layout, Scene, SceneNode } from '../../shared/diagram/scene.ts'
import { sameContent } from '../state/same-content.ts'
import { brightOf, type Looks } from './looks.ts'

export type DiagramNode = Node<
  {
    node: SceneNode
    selected: boolean
    asked: boolean
    spot: boolean
    /** Stays bright while the others step back: the canvas itself says whether any do. */
    bright: boolean
    tabStop: boolean
    takeFocus: boolean
  },
  SceneNode['shape']
>

/** What lies over what, cables and arrows among it. */
export const DEPTH = { frame: 0, cable: 1, bar: 2, card: 3, arrow: 4 } as const

/**
 * Gives the function that turns a scene into nodes as React Flow wants them. It remembers: a node that is as it was before is
 * the same object, so that it is not rendered again. The layout, not the library, says where cables run and how large nodes are.
 */
export function createFlowNodes(): (scene: Scene, layout: Layout, looks: Looks) => DiagramNode[] {
  let before = new Map<string, DiagramNode>()
  return (scene, layout, looks) => {
    const now = new Map<string, DiagramNode>()
    for (const node of scene.nodes) {
      const box = layout.nodes[node.id]
      if (box !== undefined) now.set(node.id, kept(before.get(node.id), flowNode(node, box, looks)))
    }
    before = now
    return [...now.values()]
  }
}

function flowNode(node: SceneNode, { x, y, width, height }: Box, looks: Looks): DiagramNode {
  return {
    id: node.id,
    type: node.shape,
    position: { x, y },
    width,
    height,
    // The library need not measure what the layout has, nor look for handles that are not there.
    measured: { width, height },
    handles: [],
    draggable: node.shape !== 'frame',
    zIndex: DEPTH[node.shape],
    data: {
      node,
      selected: looks.selected === node.id,
      asked: looks.path?.ends.includes(node.id) === true,
      spot: looks.spotlight?.has(node.id) === true,
      bright: brightOf(looks)?.has(node.id) === true,
      tabStop: looks.focus?.node === node.id,
      takeFocus: looks.focus?.node === node.id && looks.focus.take,
    },
  }
}

function kept(before: DiagramNode | undefined, now: DiagramNode): DiagramNode {
  if (before === undefined || !sameContent(before.data, now.data)) return now
  const moved = { ...now, data: before.data }
  return sameContent(before, moved) ? before : moved
}
