import type { Box, Layout, Scene, SceneFlow } from '../scene.ts'
import { LEFT } from './margins.ts'
import { flowLabel } from './node-size.ts'

/** Arrows into a switch that never come as far as the host: the router stops them. */
export function flowsAbove({ nodes, flows }: Scene): SceneFlow[] {
  const high = new Set(nodes.flatMap(({ id, band }) => (band === 'router' || band === 'internet' ? [id] : [])))
  return flows.filter(
    ({ verdict, blockedAt }) => verdict === 'blocked' && blockedAt !== undefined && high.has(blockedAt),
  )
}

/** Free space between a stop sign's middle and what stands beside it. */
const AROUND = 24

/** They go up from their network to stop signs beside the router: the first on its left, the second on its right, and so on. */
export function routeAbove(scene: Scene, boxes: Pick<ReadonlyMap<string, Box>, 'get'>): Layout['flows'] {
  const drawn: Layout['flows'] = {}
  const high = scene.nodes.flatMap(({ id, band }) => {
    const box = band === 'router' || band === 'internet' ? boxes.get(id) : undefined
    return box === undefined ? [] : [box]
  })
  let right = Math.max(...high.map(({ x, width }) => x + width))
  let left = Math.min(...high.map(({ x }) => x))
  for (const [index, flow] of flowsAbove(scene).entries()) {
    const bar = boxes.get(flow.from)
    const blocker = boxes.get(flow.blockedAt ?? '')
    if (bar === undefined || blocker === undefined) continue
    const label = flowLabel(flow)
    const room = 2 * AROUND + label.width
    const isRight = index % 2 === 1 || left - room < LEFT
    const x = isRight ? right + AROUND : left - AROUND
    const stop = { x, y: blocker.y + blocker.height / 2 }
    const y = Math.max(4, Math.min(stop.y - label.height / 2, bar.y - 8 - label.height))
    drawn[flow.id] = {
      points: [{ x, y: bar.y }, stop],
      stop,
      label: { ...label, x: isRight ? x + AROUND : x - AROUND - label.width, y },
    }
    if (isRight) right += room
    else left -= room
  }
  return drawn
}
