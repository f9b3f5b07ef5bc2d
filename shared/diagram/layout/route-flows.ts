import type { Box, Layout, Point, Scene, SceneFlow } from '../scene.ts'
import type { Column } from './columns.ts'
import { routeAbove } from './flows-above.ts'
import { flowLabel } from './node-size.ts'
import type { DrawnPlan } from './place-nodes.ts'

/** From an arrow to its words: a stop sign on it has a radius of 13. */
const OFF = 20

/** Arrows in their lanes, the stop sign beside the node that blocks, and words beside them. */
export function routeFlows(scene: Scene, plan: DrawnPlan): Layout['flows'] {
  const drawn = routeAbove(scene, plan.boxes)
  const frames = scene.nodes.flatMap((node) => (node.shape === 'frame' ? [plan.boxes.get(node.id)] : []))
  const frameTop = frames[0]?.y ?? 0
  for (const column of plan.columns) {
    for (const isIn of [true, false]) {
      const flows = isIn ? column.flowsIn : column.flowsOut
      const lanes = flows.map((flow) => plan.lanes.get(flow.id) ?? 0)
      const outermost = isIn ? Math.min(...lanes) : Math.max(...lanes)
      const bar = plan.boxes.get(column.bar.id)
      if (bar === undefined) continue
      let labelY = labelTop(plan, column, bar, flows)
      // Words that stand on the arrow itself would hide a sign behind them: it stands above them.
      const lowestStop = column.words === 'below' ? labelY - OFF : bar.y - OFF
      for (const [i, flow] of flows.entries()) {
        const outer = plan.boxes.get(isIn ? flow.from : flow.to)
        const blocker = flow.blockedAt === undefined ? undefined : plan.boxes.get(flow.blockedAt)
        const lane = lanes[i] ?? 0
        const way = wayOf({
          x: lane,
          outer,
          bar,
          frameTop,
          isIn,
          lowestStop,
          blocker: flow.verdict === 'blocked' ? (blocker ?? bar) : undefined,
        })
        const label = flowLabel(flow)
        const beside = isIn ? outermost - OFF - label.width : outermost + OFF
        const x = column.words === 'below' ? Math.round(lane - label.width / 2) : beside
        drawn[flow.id] = { ...way, label: { x, y: labelY, ...label } }
        labelY += label.height + 8
      }
    }
  }
  return drawn
}

function labelTop(plan: DrawnPlan, column: Column, bar: Box, flows: SceneFlow[]): number {
  const lowest = bar.y - 8 - flows.reduce((sum, flow) => sum + flowLabel(flow).height + 8, 0)
  const top = column.vnics.map(({ id }) => plan.boxes.get(id)?.y).find((y) => y !== undefined)
  return top === undefined || column.words === 'below' ? lowest : Math.min(top, lowest)
}

interface Way {
  x: number
  outer: Box | undefined
  bar: Box
  frameTop: number
  isIn: boolean
  lowestStop: number
  blocker: Box | undefined
}

/** From the switch's bar up to the network outside, or the other way; as far as the stop, if there is one. */
function wayOf({ x, outer, bar, frameTop, isIn, lowestStop, blocker }: Way): { points: Point[]; stop?: Point } {
  const barX = Math.min(Math.max(x, bar.x + 12), bar.x + bar.width - 12)
  const low = { x: barX, y: bar.y - (isIn ? 4 : 0) }
  const isUnder = outer === undefined || (x >= outer.x && x <= outer.x + outer.width)
  const topX = isUnder ? x : outer.x + 14
  const high = { x: topX, y: outer === undefined ? frameTop - 8 : outer.y + outer.height + (isIn ? 0 : 4) }
  const corner = frameTop - 16
  const whole = isUnder
    ? [
        high,
        ...(barX === x
          ? []
          : [
              { x, y: bar.y - 16 },
              { x: barX, y: bar.y - 16 },
            ]),
        low,
      ]
    : [high, { x: topX, y: corner }, { x, y: corner }, low]
  const points = isIn ? whole : whole.toReversed()
  if (blocker === undefined) return { points }
  const middle = blocker.y + blocker.height / 2
  const stop = { x, y: Math.min(Math.max(middle, high.y + 24), lowestStop) }
  return { points: isIn ? [...points.slice(0, -1), stop] : [{ x: barX, y: bar.y }, stop], stop }
}
