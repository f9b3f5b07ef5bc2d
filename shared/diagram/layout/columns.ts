import type { Layout, Scene, SceneFlow, SceneNode } from '../scene.ts'
import { flowsAbove } from './flows-above.ts'
import type { Keeping } from './keeping.ts'
import { barWidth, cardSize, LABEL_WIDTH } from './node-size.ts'
import { placesOfCards } from './places-of-cards.ts'

/** A switch with what hangs below and stands above it. */
export interface Column {
  bar: SceneNode
  guests: SceneNode[]
  vnics: SceneNode[]
  flowsIn: SceneFlow[]
  flowsOut: SceneFlow[]
  cardWidth: number
  perRow: number
  x: number
  width: number
  /** The x of its middle, which stays where it is when it grows. */
  middle: number
  /** Distance of the first lane from that. */
  laneOffset: number
  /** From the middle as far as its arrows reach with their words, to both sides. */
  reach: number
  /** Words beside the outermost lane; where columns stand beside each other, on the lanes, below the host's own adapters. */
  words: 'beside' | 'below'
}

export const GUTTER = 24
/** Free space on each side of an arrow, and of the cable in the middle. */
export const BESIDE = 16

/** Widths of what must find room in a column beside its own things. */
export interface Room {
  /** What stands in the middle: the stack, the NIC that leads out. */
  core: number
  /** A device's card: one should fit between an arrow and the middle. */
  device: number
  /** Another NIC's card: it stands outside the arrows. */
  nic: number
}

/** Which guests stand under which switch (their first), and how wide that gets. Only a column that is alone gives room to others. */
export function columnsOf(
  scene: Scene,
  room: Room,
  previous: Layout | undefined,
  keeping: Keeping,
): { columns: Column[]; loose: SceneNode[] } {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const above = new Set(flowsAbove(scene).map(({ id }) => id))
  const columns = new Map<string, Column>()
  for (const bar of scene.nodes.filter((node) => node.shape === 'bar' && node.band === 'host')) {
    const flowsIn = scene.flows.filter((flow) => flow.to === bar.id && !above.has(flow.id))
    const flowsOut = scene.flows.filter((flow) => flow.from === bar.id)
    columns.set(bar.id, {
      bar,
      guests: [],
      vnics: [],
      flowsIn,
      flowsOut,
      cardWidth: 0,
      perRow: 1,
      x: 0,
      width: 0,
      middle: 0,
      laneOffset: 0,
      reach: 0,
      words: 'beside',
    })
  }
  const placed = new Set<string>()
  for (const { from, to } of scene.links) {
    const guest = nodes.get(to)
    if (guest?.band === 'guests' && !placed.has(to) && columns.has(from)) {
      placed.add(to)
      columns.get(from)?.guests.push(guest)
    }
    const vnic = nodes.get(from)
    if (vnic?.shape === 'card' && scene.links.some((link) => link.to === from && link.from.startsWith('stack:')))
      columns.get(to)?.vnics.push(vnic)
  }
  const rank = new Map(Object.keys(previous?.nodes ?? {}).map((id, i) => [id, i]))
  const last = rank.size
  const xOf = ({ bar }: Column) => keeping.columns[bar.id]?.x ?? Number.MAX_VALUE
  const list = [...columns.values()].toSorted((a, b) => xOf(a) - xOf(b))
  for (const column of list) {
    column.guests = column.guests.toSorted((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last))
    if (list.length > 1) column.words = 'below'
    measure(column, room, keeping)
  }
  return { columns: list, loose: scene.nodes.filter((node) => node.band === 'guests' && !placed.has(node.id)) }
}

/** What the memory of a switch's guests is kept under. */
export const guestsOf = (bar: string): string => `guests of ${bar}`

function measure(column: Column, room: Room, keeping: Keeping): void {
  const isOnly = column.words === 'beside'
  const before = keeping.grids[guestsOf(column.bar.id)]
  const { width: cardWidth, spans } = placesOfCards(column.guests, before?.width, GUTTER)
  column.cardWidth = cardWidth
  const count = spans.reduce((sum, span) => sum + span, 0)
  const most = isOnly ? (cardWidth > 168 ? 3 : 4) : 2
  const wanted = Math.max(1, Math.min(count, Math.max(most, Math.ceil(Math.sqrt(count / 1.5)))))
  // One row may grow; several are a grid whose columns stay, as long as it is not far too high.
  const atMost = Math.max(2 * (before?.count ?? 0), (before?.count ?? 0) + 2)
  const stays = before !== undefined && before.width === cardWidth && count <= atMost
  const perRow = before?.slots.length ?? 0
  const isRow = before !== undefined && before.count <= perRow
  column.perRow = Math.max(...spans, stays ? (isRow ? Math.max(perRow, wanted) : perRow) : wanted)
  const kept = keeping.columns[column.bar.id]
  const vnicWidth = column.vnics.reduce((sum, vnic) => sum + cardSize(vnic).width + 16, -16)
  const lanes = Math.max(column.flowsIn.length, column.flowsOut.length)
  const core = Math.max(vnicWidth, isOnly && lanes > 0 ? room.core : 0) / 2 + 24
  const least = isOnly ? (room.device > 0 ? room.device + 2 * BESIDE : 0) : LABEL_WIDTH / 2 + BESIDE
  column.laneOffset = keeping.atLeast(Math.max(core, lanes > 0 ? least : 0), kept?.laneOffset)
  const beyond = isOnly ? Math.max(LABEL_WIDTH + 4, room.nic) + BESIDE : LABEL_WIDTH / 2 + GUTTER / 2
  column.reach = lanes > 0 ? column.laneOffset + 16 * (lanes - 1) + beyond : 0
  const grid = column.perRow * (column.cardWidth + GUTTER) + GUTTER
  // Where the row begins it stays, and the column grows to the right for it.
  const right = stays && kept ? (before.slots[0] ?? 0) - kept.x + grid - GUTTER : 0
  column.width = Math.ceil(Math.max(2 * column.reach, grid, right, vnicWidth + 48, barWidth(column.bar)) / 8) * 8
  column.width = keeping.atLeast(column.width, kept?.width)
}

/** The x of each arrow's lane: what comes in on the left, what goes out on the right. */
export function lanesOf(column: Column): Map<string, number> {
  const { middle } = column
  return new Map([
    ...column.flowsIn.map((flow, i) => [flow.id, middle - column.laneOffset - 16 * i] as const),
    ...column.flowsOut.map((flow, i) => [flow.id, middle + column.laneOffset + 16 * i] as const),
  ])
}
