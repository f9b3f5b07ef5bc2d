import type { Edge, Node } from '@xyflow/react'
import type { Layout, Point, Scene, SceneFlow, SceneLink, SceneNode } from '../../shared/diagram/scene.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import type { PathOverlay } from './path-overlay.ts'

/** What of the window's state a node's look depends on. */
export interface Looks {
  selected: string | undefined
  /** Where there is a selection: the nodes that are not dimmed. */
  lit: ReadonlySet<string> | undefined
  /** Nodes and arrows that somebody is pointed to: these stand out, all others are dimmed. */
  spotlight: ReadonlySet<string> | undefined
  /** The node that the Tab key comes to, and whether it is to take the focus now. */
  focus: { node: string; take: boolean } | undefined
  /** The way of the question on show: its ends stand out, its cables are drawn over, and the arrows between zones step back. */
  path: PathOverlay | undefined
}

export type DiagramNode = Node<
  {
    node: SceneNode
    selected: boolean
    asked: boolean
    spot: boolean
    dim: boolean
    tabStop: boolean
    takeFocus: boolean
  },
  SceneNode['shape']
>
export type CableEdge = Edge<{ link: SceneLink; points: Point[]; dim: boolean }, 'cable'>
export type FlowEdge = Edge<
  { flow: SceneFlow; drawn: Layout['flows'][string]; dim: boolean; question: Question | undefined },
  'flow'
>
export type DiagramEdge = CableEdge | FlowEdge

const DEPTH = { frame: 0, cable: 1, bar: 2, card: 3, flow: 4 } as const

/** The scene's nodes as React Flow wants them. The layout, not the library, says where cables run. */
export function flowNodes(scene: Scene, layout: Layout, looks: Looks): DiagramNode[] {
  return scene.nodes.flatMap((node): DiagramNode[] => {
    const box = layout.nodes[node.id]
    if (box === undefined) return []
    const { x, y, width, height } = box
    return [
      {
        id: node.id,
        type: node.shape,
        position: { x, y },
        width,
        height,
        draggable: node.shape !== 'frame',
        zIndex: DEPTH[node.shape],
        data: {
          node,
          selected: looks.selected === node.id,
          asked: looks.path?.ends.includes(node.id) === true,
          spot: looks.spotlight?.has(node.id) === true,
          dim: !isLit(looks, node.id),
          tabStop: looks.focus?.node === node.id,
          takeFocus: looks.focus?.node === node.id && looks.focus.take,
        },
      },
    ]
  })
}

/** Cables, then arrows, each with the question that it answers. Those whose ends or ways are not laid out are left out. */
export function flowEdges(
  scene: Scene,
  layout: Layout,
  looks: Looks,
  questions: Readonly<Record<string, Question>>,
): DiagramEdge[] {
  const travelled = new Set(looks.path?.links.map(({ link }) => link))
  const cables = scene.links.flatMap((link): CableEdge[] => {
    const points = layout.links[link.id]
    if (points === undefined || travelled.has(link.id)) return []
    const data = { link, points, dim: !(isLit(looks, link.from) && isLit(looks, link.to)) }
    return [
      { id: link.id, type: 'cable', source: link.from, target: link.to, zIndex: DEPTH.cable, focusable: false, data },
    ]
  })
  if (looks.path !== undefined) return cables
  const arrows = scene.flows.flatMap((flow): FlowEdge[] => {
    const drawn = layout.flows[flow.id]
    if (drawn === undefined) return []
    const data = { flow, drawn, dim: !isFlowLit(looks, flow), question: questions[flow.id] }
    return [
      { id: flow.id, type: 'flow', source: flow.from, target: flow.to, zIndex: DEPTH.flow, focusable: false, data },
    ]
  })
  return [...cables, ...arrows]
}

function isLit({ lit, spotlight }: Looks, node: string): boolean {
  const bright = spotlight ?? lit
  return bright === undefined || bright.has(node)
}

/** A selection lights the arrows of its ends; who points to something points to an arrow by itself. */
function isFlowLit(looks: Looks, { id, from, to }: SceneFlow): boolean {
  return looks.spotlight === undefined ? isLit(looks, from) || isLit(looks, to) : looks.spotlight.has(id)
}
