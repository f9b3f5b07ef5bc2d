import type { Box, Point, Scene, SceneLink } from '../scene.ts'
import { PORT_LANE } from './columns.ts'
import type { DrawnPlan } from './place-nodes.ts'

const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to)

/** Cables: straight down where possible, else with right angles; to lower rows in the gutter beside the cards. */
export function routeLinks(
  scene: Scene,
  plan: DrawnPlan,
  links: readonly SceneLink[] = scene.links,
): Record<string, Point[]> {
  const shape = new Map(scene.nodes.map((node) => [node.id, node.shape]))
  const frameTop = Math.min(
    ...scene.nodes.flatMap((node) => (node.shape === 'frame' ? [plan.boxes.get(node.id)?.y ?? 0] : [])),
  )
  const routes: Record<string, Point[]> = {}
  for (const link of links) {
    const from = plan.boxes.get(link.from)
    const to = plan.boxes.get(link.to)
    if (from === undefined || to === undefined) continue
    const isBar = { from: shape.get(link.from) === 'bar', to: shape.get(link.to) === 'bar' }
    routes[link.id] = tidy(route(link, from, to, isBar, plan, frameTop))
  }
  return routes
}

function route(
  link: SceneLink,
  from: Box,
  to: Box,
  isBar: { from: boolean; to: boolean },
  plan: DrawnPlan,
  frameTop: number,
): Point[] {
  if (isBar.to && link.to.startsWith('inside:') && !link.from.startsWith('stack:') && to.y - from.y > 160)
    return portRoute(from, to)
  if (isBar.from && plan.lower.has(link.to)) return gutterRoute(from, to)
  const [upper, lower, flipped] = from.y <= to.y ? [from, to, false] : [to, from, true]
  const isUpperBar = flipped ? isBar.to : isBar.from
  const isLowerBar = flipped ? isBar.from : isBar.to
  const lowerX = isLowerBar ? clamp(middleOf(upper), lower.x + 8, lower.x + lower.width - 8) : middleOf(lower)
  const upperX = isUpperBar ? clamp(lowerX, upper.x + 12, upper.x + upper.width - 12) : middleOf(upper)
  const start = { x: upperX, y: upper.y + upper.height }
  const end = { x: lowerX, y: lower.y }
  // Above the host's frame and above whatever the cable ends at there is always a free channel.
  const turn = upper.y < frameTop && lower.y > frameTop ? frameTop - 12 : Math.max(start.y, end.y - 12)
  const points = upperX === lowerX ? [start, end] : [start, { x: upperX, y: turn }, { x: lowerX, y: turn }, end]
  return flipped ? points.toReversed() : points
}

const middleOf = (box: Box): number => Math.round(box.x + box.width / 2)

function gutterRoute(bar: Box, card: Box): Point[] {
  const gutter = clamp(card.x - 8, bar.x + 4, bar.x + bar.width - 4)
  const y = card.y + card.height / 2
  return [
    { x: gutter, y: bar.y + bar.height },
    { x: gutter, y },
    { x: card.x, y },
  ]
}

/** From a NIC past the stack and the host's own interfaces to the bar of the switch that it is a port of. */
function portRoute(nic: Box, bar: Box): Point[] {
  const channel = nic.y + nic.height + 12
  const lane = bar.x + PORT_LANE
  return [
    { x: middleOf(nic), y: nic.y + nic.height },
    { x: middleOf(nic), y: channel },
    { x: lane, y: channel },
    { x: lane, y: bar.y },
  ]
}

/** Without points that say nothing. */
function tidy(points: Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
}
