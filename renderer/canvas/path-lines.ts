import type { Layout, Point } from '../../shared/diagram/scene.ts'
import type { PathLink, PathOverlay } from './path-overlay.ts'

/** A stretch of the way, to be drawn. */
export interface PathLine {
  key: string
  points: Point[]
  state: PathLink['state']
}

/** Distance from a bar's lower edge at which the way runs along it: below its words. */
const ALONG = 4

/** The way as lines: along its cables, and along the bars between them. */
export function pathLines({ links, turns }: PathOverlay, layout: Layout): PathLine[] {
  const along = turns.flatMap(({ bar, from, to }): PathLine[] => {
    const box = layout.nodes[bar]
    const arrive = travelled(from, layout).at(-1)
    const leave = travelled(to, layout)[0]
    if (box === undefined || arrive === undefined || leave === undefined) return []
    const y = box.y + box.height - ALONG
    const points = [arrive, { x: arrive.x, y }, { x: leave.x, y }, leave]
    return [{ key: `${from.link} ${to.link}`, points, state: to.state }]
  })
  return [...links.map((link) => ({ key: link.link, points: travelled(link, layout), state: link.state })), ...along]
}

/** A cable's points in the order in which they are passed. */
export function travelled({ link, reverse }: PathLink, layout: Layout): Point[] {
  const points = layout.links[link] ?? []
  return reverse ? points.toReversed() : points
}

/** How far a stop sign stands off the node's edge: its words would be under it. */
const OFF = 9

/** Where a stop sign stands, and where its words begin: beside the node that stops. */
export function stopPlace(
  { node, by }: PathOverlay['stops'][number],
  layout: Layout,
): { sign: Point; words: Point } | undefined {
  const box = layout.nodes[node]
  const way = by === undefined ? [] : travelled(by, layout)
  const [before, arrive] = [way.at(-2), way.at(-1)]
  if (box === undefined) return undefined
  if (before === undefined || arrive === undefined) {
    const sign = { x: box.x + box.width, y: box.y + box.height / 2 }
    return { sign, words: { x: sign.x + 20, y: sign.y - 12 } }
  }
  const sign = {
    x: arrive.x + Math.sign(before.x - arrive.x) * OFF,
    y: arrive.y + Math.sign(before.y - arrive.y) * OFF,
  }
  const isBar = box.width > 400
  return { sign, words: { x: isBar ? sign.x + 20 : Math.max(sign.x + 20, box.x + box.width + 8), y: sign.y - 12 } }
}
