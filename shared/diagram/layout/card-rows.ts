import type { Box, GridFootprint, Layout, SceneNode } from '../scene.ts'
import type { Keeping } from './keeping.ts'
import { cardSize } from './node-size.ts'
import { placesOfCards } from './places-of-cards.ts'
import { GAP, placesFor, placesKept, type Row, reachBetween, type Span, slotsIn } from './slots.ts'

/** Cards that stand in rows, and where the rows begin. */
interface Cards {
  /** What they are remembered under. */
  key: string
  nodes: readonly SceneNode[]
  top: number
  /** The least height of a row. */
  height?: number
}

/** Between what they stand: `blocked` is in the way; rows lean towards `middle` from both sides. */
interface Between {
  span: Span
  blocked: readonly Span[]
  middle: number
  /** All in the first row: places of before do only where they are enough. */
  oneRow?: boolean
}

/** Rows of cards: who stood in them before stays, as far as that can be. */
export interface CardRows {
  boxes: Map<string, Box>
  /** Cards of lower rows: their cable comes down beside them. */
  lower: Set<string>
  grids: Record<string, GridFootprint>
  /** The width of one of these cards. */
  width: (key: string, nodes: readonly SceneNode[]) => number
  /** Places them; `rowOf` gives the places of a row for cards of a width. Gives the y at which they end. */
  place: (cards: Cards, width: number, gap: number, rowOf: (width: number) => Row) => number
  placeBetween: (cards: Cards, between: Between) => number
}

export function cardRows(keeping: Keeping, previous: Layout | undefined): CardRows {
  const boxes = new Map<string, Box>()
  const lower = new Set<string>()
  const grids: Record<string, GridFootprint> = {}

  const place: CardRows['place'] = ({ key, nodes, top, height: least = 0 }, width, gap, rowOf) => {
    if (nodes.length === 0) return top
    const kept = keeping.grids[key]
    const height = keeping.atLeast(Math.max(least, ...nodes.map((node) => cardSize(node).height)), kept?.height)
    const standing = nodes.map((node) => {
      const box = previous?.nodes[node.id]
      const row = box && kept && Math.round((box.y - kept.top) / (kept.height + GAP))
      const before = box && row !== undefined && row >= 0 ? { x: box.x, row } : undefined
      return { before, width: Math.max(width, cardSize(node).width) }
    })
    const stay = kept && placesKept(standing, rowOf(width))
    const one = stay ? width : placesOfCards(nodes, undefined, gap).width
    const { slots } = rowOf(one)
    const places = stay ?? placesFor(nodes.length, slots)
    let bottom = top
    for (const [i, { x, row }] of places.entries()) {
      const node = nodes[i]
      if (node === undefined) continue
      const y = top + row * (height + GAP)
      boxes.set(node.id, { x, y, width: Math.max(one, cardSize(node).width), height })
      if (row > 0) lower.add(node.id)
      bottom = Math.max(bottom, y + height)
    }
    grids[key] = { slots, top, width: one, height, count: nodes.length }
    return bottom
  }

  const widthOf: CardRows['width'] = (key, nodes) => placesOfCards(nodes, keeping.grids[key]?.width, GAP).width

  const placeBetween: CardRows['placeBetween'] = (cards, { span, blocked, middle, oneRow = false }) =>
    place(cards, widthOf(cards.key, cards.nodes), GAP, (width) => {
      const kept = keeping.grids[cards.key]
      const reach = reachBetween(span.to, blocked)
      const isFree = (x: number) =>
        x >= span.from && x + width <= reach(x) && blocked.every(({ from, to }) => x >= to || x < from)
      const isEnough = !oneRow || (kept?.slots.length ?? 0) >= cards.nodes.length
      const stay = kept?.width === width && isEnough && kept.slots.every(isFree)
      return { slots: stay ? kept.slots : slotsIn(span, blocked, width, middle), reach }
    })

  return { boxes, lower, grids, width: widthOf, place, placeBetween }
}
