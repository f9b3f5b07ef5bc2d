import type { Box, Point, Scene, SceneLink } from '../scene.ts'
import type { DrawnPlan } from './place-nodes.ts'
import type { Span } from './slots.ts'

const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to)

/** Cables of several networks to the host run above its frame at different heights, or they would look like one. */
const APART = [0, 5, -5]

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
  const outside = scene.nodes.filter(({ shape, band }) => shape === 'bar' && band === 'home')
  const apart = new Map(outside.map(({ id }, i) => [id, APART[i % APART.length] ?? 0]))
  const routes: Record<string, Point[]> = {}
  for (const link of links) {
    const from = plan.boxes.get(link.from)
    const to = plan.boxes.get(link.to)
    if (from === undefined || to === undefined) continue
    const isBar = { from: shape.get(link.from) === 'bar', to: shape.get(link.to) === 'bar' }
    routes[link.id] = tidy(route(link, from, to, isBar, plan, frameTop - 12 + (apart.get(link.from) ?? 0)))
  }
  return routes
}

function route(
  link: SceneLink,
  from: Box,
  to: Box,
  isBar: { from: boolean; to: boolean },
  plan: DrawnPlan,
  aboveFrame: number,
): Point[] {
  const port = plan.ports.get(link.to)
  const isNic = plan.nics.ids.has(link.from)
  if (isNic && port !== undefined && to.y > from.y) return portRoute(from, to, from.y + plan.nics.rowHeight + 11, port)
  const isBeside = middleOf(from) < plan.nics.middle.from || middleOf(from) > plan.nics.middle.to
  if (isNic && isBeside && link.to.startsWith('stack:') && to.y > from.y + plan.nics.rowHeight + 24)
    return besideMiddle(from, to, from.y + plan.nics.rowHeight + 5, plan.nics.middle)
  if (isBar.from && plan.lower.has(link.to)) return gutterRoute(from, to)
  const [upper, lower, flipped] = from.y <= to.y ? [from, to, false] : [to, from, true]
  const isUpperBar = flipped ? isBar.to : isBar.from
  const isLowerBar = flipped ? isBar.from : isBar.to
  const lowerX = isLowerBar ? clamp(middleOf(upper), lower.x + 8, lower.x + lower.width - 8) : middleOf(lower)
  const upperX = isUpperBar ? clamp(lowerX, upper.x + 12, upper.x + upper.width - 12) : middleOf(upper)
  const start = { x: upperX, y: upper.y + upper.height }
  const end = { x: lowerX, y: lower.y }
  // Above the host's frame and above whatever the cable ends at there is always a free channel.
  const turn = upper.y < aboveFrame && lower.y > aboveFrame ? aboveFrame : Math.max(start.y, end.y - 12)
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

/** From a NIC past the stack and the host's own interfaces to the side of the bar of the switch that it is a port of. */
function portRoute(nic: Box, bar: Box, channel: number, lane: number): Point[] {
  const y = bar.y + bar.height / 2
  return [
    { x: middleOf(nic), y: nic.y + nic.height },
    { x: middleOf(nic), y: channel },
    { x: lane, y: channel },
    { x: lane, y },
    { x: lane < bar.x ? bar.x : bar.x + bar.width, y },
  ]
}

/** From a NIC that others stand below: between their rows, and down beside the one in the middle. */
function besideMiddle(nic: Box, stack: Box, channel: number, { from, to }: Span): Point[] {
  const x = middleOf(nic)
  const lane = x < (from + to) / 2 ? from : to
  const end = { x: middleOf(stack), y: stack.y }
  return [
    { x, y: nic.y + nic.height },
    { x, y: channel },
    { x: lane, y: channel },
    { x: lane, y: end.y - 12 },
    { x: end.x, y: end.y - 12 },
    end,
  ]
}

/** Without points that say nothing. */
function tidy(points: Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
}
