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
    const bright = brightOf(looks)
    for (const node of scene.nodes) {
      const box = layout.nodes[node.id]
      if (box === undefined) continue
      const look = lookOf(node.id, looks, bright)
      const known = before.get(node.id)
      const stays = known !== undefined && known.data.node === node && isAt(known, box) && hasLook(known.data, look)
      now.set(node.id, stays ? known : kept(known, flowNode(node, box, look)))
    }
    before = now
    return [...now.values()]
  }
}

type Look = Omit<DiagramNode['data'], 'node'>

function lookOf(id: string, looks: Looks, bright: ReadonlySet<string> | undefined): Look {
  const isHere = looks.focus?.node === id
  return {
    selected: looks.selected === id,
    asked: looks.path?.ends.includes(id) === true,
    spot: looks.spotlight?.has(id) === true,
    bright: bright?.has(id) === true,
    tabStop: isHere,
    takeFocus: isHere && looks.focus?.take === true,
  }
}

/** While one node is dragged this is asked of thousands at every step: nothing is made for it. */
const isAt = ({ position, width, height }: DiagramNode, box: Box): boolean =>
  position.x === box.x && position.y === box.y && width === box.width && height === box.height

const hasLook = (data: Look, { selected, asked, spot, bright, tabStop, takeFocus }: Look): boolean =>
  data.selected === selected &&
  data.asked === asked &&
  data.spot === spot &&
  data.bright === bright &&
  data.tabStop === tabStop &&
  data.takeFocus === takeFocus

function flowNode(node: SceneNode, { x, y, width, height }: Box, look: Look): DiagramNode {
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
    data: { node, ...look },
  }
}

function kept(before: DiagramNode | undefined, now: DiagramNode): DiagramNode {
  if (before === undefined || !sameContent(before.data, now.data)) return now
  const moved = { ...now, data: before.data }
  return sameContent(before, moved) ? before : moved
}
