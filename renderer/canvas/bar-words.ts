import { barWidth } from '../../shared/diagram/layout/node-size.ts'
import type { Box, Layout, Scene } from '../../shared/diagram/scene.ts'

/** Room that `barWidth` leaves beside the words. */
const BESIDE = 20
/** Above the words, and below them: there the way runs along the bar. */
const [ABOVE, BELOW] = [4, 8]

/** Where a bar's words stand on it. */
export function barWords({ nodes }: Scene, layout: Layout): (Box & { id: string })[] {
  return nodes.flatMap((node) => {
    const box = layout.nodes[node.id]
    if (node.shape !== 'bar' || box === undefined) return []
    const width = Math.min(barWidth(node), box.width) - BESIDE
    return [{ id: node.id, x: box.x + BESIDE / 2, y: box.y + ABOVE, width, height: box.height - ABOVE - BELOW }]
  })
}
