import type { Box, Layout, Point, Scene } from '../../shared/diagram/scene.ts'

const ABOVE = { frame: 0, bar: 1, card: 2 } as const

/** The node that lies on top at a point of the picture, as they are drawn: cards over bars over frames. */
export function askNodeAt(scene: Scene, layout: Layout, point: Point): string | undefined {
  let top: Scene['nodes'][number] | undefined
  for (const node of scene.nodes) {
    const box = layout.nodes[node.id]
    if (box === undefined || !holds(box, point)) continue
    if (top === undefined || ABOVE[node.shape] >= ABOVE[top.shape]) top = node
  }
  return top?.id
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}
