import type { Band, Box, Footprint, GridFootprint, Layout, Scene, SceneNode } from '../scene.ts'
import { inBand, LED, NICS, planAcross } from './across.ts'
import { cardRows } from './card-rows.ts'
import { type Column, GUTTER, guestsOf } from './columns.ts'
import { keepingOf } from './keeping.ts'
import { LEFT, PAD } from './margins.ts'
import { BAR_HEIGHT, barWidth, cardSize, flowLabel } from './node-size.ts'
import { GAP, nearestFree, type Row, type Span } from './slots.ts'

/** From one row to the next: room for a cable. */
const STEP = 20

/** What cards in rows are remembered under, beside the networks that devices are on. */
const ELSEWHERE = 'devices elsewhere'
const LOOSE = 'guests elsewhere'

/** All boxes, and what the cables and arrows need to know of the plan. */
export interface Plan {
  boxes: Map<string, Box>
  columns: Column[]
  lanes: Map<string, number>
  bands: Layout['bands']
  /** Lower rows of cards: their cable comes down beside them. */
  lower: Set<string>
  /** The host's adapters in rows: cables run between these, and on both sides of the middle one. */
  nics: { ids: ReadonlySet<string>; rowHeight: number; middle: Span }
  /** Where the cable of a port comes to its bar: an x beside it. */
  ports: Map<string, number>
  width: number
  footprint: Footprint
}

/** As much of it as arrows and cables are drawn from. */
export type DrawnPlan = Omit<Plan, 'boxes'> & { boxes: Pick<ReadonlyMap<string, Box>, 'get'> }

const BAND_WORDS: Readonly<Record<Band, string>> = {
  internet: 'Internet',
  router: 'Router',
  home: 'Network',
  host: 'This host',
  guests: 'Guests',
}

export function placeNodes(scene: Scene, previous: Layout | undefined): Plan {
  const keeping = keepingOf(scene, previous?.footprint)
  const cards = cardRows(keeping, previous)
  const { boxes, lower } = cards
  const across = planAcross(scene, previous, keeping, cards)
  const { frame, stack, main, nics, led, idle, columns, middle, inner, widthOf } = across
  const tops: Record<string, number> = {}
  const bands: Layout['bands'] = []
  const centred = (node: SceneNode, y: number, x = middle) => {
    const { height } = cardSize(node)
    const width = widthOf(node)
    boxes.set(node.id, { x: Math.round(x - width / 2), y, width, height })
  }
  let y = 16
  /** A row of things begins: not above the place where it began before. */
  const begin = (row: string) => {
    y = keeping.atLeast(y, keeping.tops[row])
    tops[row] = y
  }
  const band = (name: Band, from: number) =>
    bands.push({ band: name, label: BAND_WORDS[name], y: from, height: y - from })

  for (const name of ['internet', 'router'] as const) {
    const from = y
    let right = 0
    for (const [i, node] of inBand(scene, name, 'card').entries()) {
      const { width } = cardSize(node)
      centred(node, y, i === 0 ? middle : right + GAP + width / 2)
      const box = boxes.get(node.id)
      right = (box?.x ?? 0) + width
    }
    if (right === 0) continue
    y += 48
    band(name, from)
    y += STEP
  }

  begin('home')
  const top = y
  let bottom = y
  let right = LEFT
  for (const [i, { bar, devices }] of across.networks.entries()) {
    const abreast = Math.min(2, Math.max(1, devices.length)) * (cards.width(bar.id, devices) + GAP) + 40
    const wanted = i === 0 ? inner + 2 * PAD : Math.max(barWidth(bar), abreast)
    const span = keeping.atLeast(Math.max(wanted, barWidth(bar)), keeping.before && previous?.nodes[bar.id]?.width)
    boxes.set(bar.id, { x: right, y: top, width: span, height: BAR_HEIGHT })
    const below = top + BAR_HEIGHT + (devices.length > 0 ? STEP : 0)
    const beside = i === 0 ? { blocked: across.blocked, middle } : { blocked: [], middle: Number.POSITIVE_INFINITY }
    const room = { span: { from: right + 24, to: right + span - 24 }, ...beside }
    bottom = Math.max(bottom, cards.placeBetween({ key: bar.id, nodes: devices, top: below }, room))
    right += span + GUTTER
  }
  y = bottom
  if (across.elsewhere.length > 0) {
    if (across.networks.length > 0) y += GAP
    const room = { span: { from: LEFT, to: LEFT + inner + 2 * PAD }, blocked: across.blocked, middle }
    y = cards.placeBetween({ key: ELSEWHERE, nodes: across.elsewhere, top: y }, room)
  }
  if (y > top) {
    band('home', top)
    y += STEP + 4
  }

  begin('host')
  const frameTop = y
  if (frame !== undefined) y += 40
  if (main !== undefined) centred(main, y)
  const rowHeight = Math.max(0, ...nics.map((node) => cardSize(node).height))
  const nicSpan = { from: LEFT + PAD, to: LEFT + PAD + inner }
  const nicRow = { top: y, height: rowHeight }
  const room = { span: { ...nicSpan, from: across.ledFrom }, blocked: across.nicBlocked, middle, oneRow: true }
  cards.placeBetween({ ...nicRow, key: LED, nodes: led }, room)
  const ledBoxes = led.flatMap(({ id }) => boxes.get(id) ?? [])
  const besideLed = ledBoxes.map(({ x, width }) => ({ from: x - GAP, to: x + width + GAP }))
  const between = { span: nicSpan, blocked: [...across.nicBlocked, ...besideLed], middle }
  y = Math.max(y + rowHeight, cards.placeBetween({ ...nicRow, key: NICS, nodes: idle }, between))
  if (nics.length > 0) y += STEP
  begin('stack')
  if (stack !== undefined) {
    const free = nearestFree(middle, widthOf(stack), [...across.lanes.values(), ...across.ports.values()], nicSpan)
    centred(stack, y, free ?? middle)
    y += cardSize(stack).height
  }
  const underNics = stack === undefined ? 0 : cardSize(stack).height + STEP
  if (columns.length > 0) y += STEP
  const labelHeight = (flows: Column['flowsIn']) => flows.reduce((sum, flow) => sum + flowLabel(flow).height + 8, 0)
  const rows = columns.map((column) => {
    const words = Math.max(labelHeight(column.flowsIn), labelHeight(column.flowsOut))
    const cards = Math.max(0, ...column.vnics.map((one) => cardSize(one).height))
    // Beside the stack there is room for words, too; below the cards they need their own.
    return column.words === 'beside' ? Math.max(cards, words - underNics) : cards + (words > 0 ? words + 12 : 0)
  })
  const row = Math.max(0, ...rows)
  begin('adapters')
  for (const column of columns) {
    let x = column.middle - column.vnics.reduce((sum, one) => sum + widthOf(one) + GAP, -GAP) / 2
    for (const vnic of column.vnics) {
      const width = widthOf(vnic)
      centred(vnic, y, x + width / 2)
      x += width + GAP
    }
  }
  if (row > 0) y += Math.ceil(row / 8) * 8 + STEP
  begin('switches')
  for (const column of columns) boxes.set(column.bar.id, { x: column.x, y, width: column.width, height: BAR_HEIGHT })
  if (columns.length > 0) y += BAR_HEIGHT
  band('host', frameTop)
  const guestTop = y + (columns.length > 0 ? STEP + 4 : STEP)
  let low = y
  for (const column of columns) {
    if (column.guests.length === 0) continue
    const key = guestsOf(column.bar.id)
    const rowOf = (width: number) => guestRow(column, width, keeping.grids[key])
    low = Math.max(low, cards.place({ key, nodes: column.guests, top: guestTop }, column.cardWidth, GUTTER, rowOf))
  }
  y = low
  if (across.loose.length > 0) {
    const room = { span: nicSpan, blocked: [], middle: Number.POSITIVE_INFINITY }
    y = cards.placeBetween({ key: LOOSE, nodes: across.loose, top: y + 24 }, room)
  }
  if (y > guestTop - 32 && scene.nodes.some((node) => node.band === 'guests')) band('guests', guestTop)
  if (frame !== undefined)
    boxes.set(
      frame.id,
      around4(scene, boxes, frame, { x: LEFT, y: frameTop, width: inner + 2 * PAD, height: y + PAD - frameTop }),
    )
  const width = Math.max(LEFT + inner + 2 * PAD, ...[...boxes.values()].map((box) => box.x + box.width)) + PAD
  const footprint = {
    stacks: keeping.stacks,
    middle,
    core: across.core,
    inner,
    tops,
    columns: Object.fromEntries(
      columns.map(({ bar, x, width, middle, laneOffset }) => [bar.id, { x, width, middle, laneOffset }]),
    ),
    grids: cards.grids,
  }
  const nicRows = { ids: new Set(nics.map(({ id }) => id)), rowHeight, middle: across.besideMain }
  return { boxes, columns, lanes: across.lanes, bands, lower, nics: nicRows, ports: across.ports, width, footprint }
}

/** Where the first row began before, if it still fits: a new guest comes at its end and moves nobody. */
function guestRow(column: Column, width: number, kept: GridFootprint | undefined): Row {
  const pitch = width + GUTTER
  const used = column.perRow * pitch - GUTTER
  const least = column.x + GUTTER - 4
  const first = kept?.slots[0]
  const stays = first !== undefined && first >= least && first + used <= column.x + column.width
  const start = stays ? first : Math.round(column.x + (column.width - used) / 2)
  return { slots: Array.from({ length: column.perRow }, (_, i) => start + i * pitch), reach: () => start + used }
}

/** The frame, grown around what did not fit into it. */
function around4(scene: Scene, boxes: ReadonlyMap<string, Box>, frame: SceneNode, box: Box): Box {
  let { x, y } = box
  let right = x + box.width
  let bottom = y + box.height
  for (const node of scene.nodes) {
    const inside = node.parent === frame.id ? boxes.get(node.id) : undefined
    if (inside === undefined) continue
    x = Math.min(x, inside.x - PAD)
    y = Math.min(y, inside.y - 40)
    right = Math.max(right, inside.x + inside.width + PAD)
    bottom = Math.max(bottom, inside.y + inside.height + PAD)
  }
  return { x, y, width: right - x, height: bottom - y }
}
