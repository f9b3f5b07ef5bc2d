import type { Band, Box, Footprint, GridFootprint, Layout, Scene, SceneNode } from '../scene.ts'
import { BESIDE, type Column, columnsOf, GUTTER, guestsOf, lanesOf, PORT_LANE } from './columns.ts'
import { type Keeping, keepingOf } from './keeping.ts'
import { BAR_HEIGHT, barWidth, cardSize, flowLabel } from './node-size.ts'
import { placesOfCards } from './places-of-cards.ts'
import { GAP, nearestFree, placesFor, placesKept, type Row, reachBetween, type Span, slotsIn } from './slots.ts'

const LEFT = 88
const LEAST_WIDTH = 832
const PAD = 16
/** From one row to the next: room for a cable. */
const STEP = 20

/** What cards in rows are remembered under, beside the networks that devices are on. */
const NICS = 'adapters'
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
  const byBand = (band: Band, shape: SceneNode['shape']) =>
    scene.nodes.filter((node) => node.band === band && node.shape === shape)
  const frame = scene.nodes.find((node) => node.shape === 'frame')
  const stack = scene.nodes.find((node) => node.id.startsWith('stack:'))
  const vnicIds = new Set(scene.links.filter(({ from }) => from === stack?.id).map(({ to }) => to))
  const nics = byBand('host', 'card').filter((node) => node !== stack && !vnicIds.has(node.id))
  const linked = new Set(scene.links.flatMap(({ from, to }) => [from, to]))
  const main = nics[0] !== undefined && linked.has(nics[0].id) ? nics[0] : undefined
  const centre = [stack, main, ...byBand('router', 'card').slice(0, 1)].filter((node) => node !== undefined)
  const keeping = keepingOf(scene, previous?.footprint)
  const widthOf = (node: SceneNode) =>
    keeping.atLeast(cardSize(node).width, keeping.before && previous?.nodes[node.id]?.width)
  const core = keeping.atLeast(Math.max(0, ...centre.map(widthOf)), keeping.before?.core)
  const placesIn = (key: string, nodes: SceneNode[]) => placesOfCards(nodes, keeping.grids[key]?.width, GAP)
  const devices = byBand('home', 'card')
  const networks = byBand('home', 'bar')
  const firstBarOf = new Map<string, string>()
  for (const { from, to } of scene.links) if (!firstBarOf.has(to)) firstBarOf.set(to, from)
  const own = ({ id }: SceneNode) => devices.filter((node) => firstBarOf.get(node.id) === id)
  const others = nics.filter((node) => node !== main)
  const room = {
    core,
    device: devices.length > 0 ? Math.max(...networks.map((bar) => placesIn(bar.id, own(bar)).width)) : 0,
    nic: others.length > 0 ? placesIn(NICS, others).width : 0,
  }
  const { columns, loose } = columnsOf(scene, room, previous, keeping)
  const inner = sideBySide(columns, keeping)
  const lanes = new Map(columns.flatMap((column) => [...lanesOf(column)]))
  const laneXs = [...lanes.values()]
  const middle = nearestFree(keeping.before?.middle ?? LEFT + PAD + inner / 2, core, laneXs)
  const tops: Record<string, number> = {}
  const grids: Record<string, GridFootprint> = {}
  const boxes = new Map<string, Box>()
  const lower = new Set<string>()
  const bands: Layout['bands'] = []
  const around = (x: number, half: number): Span => ({ from: x - half, to: x + half })
  const blocked = [...laneXs.map((x) => around(x, BESIDE)), around(middle, BESIDE)]
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
  const grid = (key: string, nodes: SceneNode[], width: number, rowOf: (width: number) => Row, gap = GAP) => {
    if (nodes.length === 0) return
    const kept = keeping.grids[key]
    const height = keeping.atLeast(Math.max(...nodes.map((node) => cardSize(node).height)), kept?.height)
    const standing = nodes.map((node) => {
      const box = previous?.nodes[node.id]
      const row = box && kept && Math.round((box.y - kept.top) / (kept.height + GAP))
      const before = box && row !== undefined && row >= 0 ? { x: box.x, row } : undefined
      return { before, width: Math.max(width, cardSize(node).width) }
    })
    const stay = kept && placesKept(standing, rowOf(width))
    const place = stay ? width : placesOfCards(nodes, undefined, gap).width
    const { slots } = rowOf(place)
    const places = stay ?? placesFor(nodes.length, slots)
    const top = y
    for (const [i, { x, row }] of places.entries()) {
      const node = nodes[i]
      if (node === undefined) continue
      const own = Math.max(place, cardSize(node).width)
      boxes.set(node.id, { x, y: top + row * (height + GAP), width: own, height })
      if (row > 0) lower.add(node.id)
      y = Math.max(y, top + row * (height + GAP) + height)
    }
    grids[key] = { slots, top, width: place, height, count: nodes.length }
  }
  /** Cards between what is in the way, in the places of before where these are free all the same. */
  const gridBetween = (key: string, nodes: SceneNode[], ...[span, stops, around]: [Span, Span[], number]) =>
    grid(key, nodes, placesIn(key, nodes).width, (width) => {
      const kept = keeping.grids[key]
      const reach = reachBetween(span.to, stops)
      const isFree = (x: number) =>
        x >= span.from && x + width <= reach(x) && stops.every(({ from, to }) => x >= to || x < from)
      const stay = kept?.width === width && kept.slots.every(isFree)
      return { slots: stay ? kept.slots : slotsIn(span, stops, width, around), reach }
    })
  const band = (name: Band, from: number) =>
    bands.push({ band: name, label: BAND_WORDS[name], y: from, height: y - from })

  for (const name of ['internet', 'router'] as const) {
    const from = y
    let right = 0
    for (const [i, node] of byBand(name, 'card').entries()) {
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
  for (const [i, bar] of networks.entries()) {
    y = top
    const cards = own(bar)
    const places = placesIn(bar.id, cards)
    const wanted =
      i === 0
        ? inner + 2 * PAD
        : Math.max(barWidth(bar), Math.min(2, Math.max(1, cards.length)) * (places.width + GAP) + 40)
    const span = keeping.atLeast(Math.max(wanted, barWidth(bar)), keeping.before && previous?.nodes[bar.id]?.width)
    boxes.set(bar.id, { x: right, y, width: span, height: BAR_HEIGHT })
    y += BAR_HEIGHT + (cards.length > 0 ? STEP : 0)
    const [from, to] = [right + 24, right + span - 24]
    if (i === 0) gridBetween(bar.id, cards, { from, to }, blocked, middle)
    else gridBetween(bar.id, cards, { from, to }, [], Number.POSITIVE_INFINITY)
    right += span + GUTTER
    bottom = Math.max(bottom, y)
  }
  y = bottom
  const unplaced = devices.filter((node) => !boxes.has(node.id))
  if (unplaced.length > 0) {
    if (networks.length > 0) y += GAP
    gridBetween(ELSEWHERE, unplaced, { from: LEFT, to: LEFT + inner + 2 * PAD }, blocked, middle)
  }
  if (y > top) {
    band('home', top)
    y += STEP + 4
  }

  begin('host')
  const frameTop = y
  if (frame !== undefined) y += 40
  if (main !== undefined) centred(main, y)
  const mainHeight = main === undefined ? 0 : y + cardSize(main).height
  const nicBlocked =
    main === undefined ? blocked : [...laneXs.map((x) => around(x, BESIDE)), around(middle, widthOf(main) / 2 + 16)]
  const nicSpan = { from: LEFT + PAD, to: LEFT + PAD + inner }
  gridBetween(NICS, others, nicSpan, nicBlocked, middle)
  y = Math.max(y, mainHeight)
  if (nics.length > 0) y += STEP
  begin('stack')
  if (stack !== undefined) {
    const portLanes = columns.filter(({ bar }) => bar.id.startsWith('inside:')).map((column) => column.x + PORT_LANE)
    centred(stack, y, nearestFree(middle, widthOf(stack), [...laneXs, ...portLanes]))
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
    y = guestTop
    const key = guestsOf(column.bar.id)
    grid(key, column.guests, column.cardWidth, (width) => guestRow(column, width, keeping.grids[key]), GUTTER)
    low = Math.max(low, y)
  }
  y = low
  if (loose.length > 0) {
    y += 24
    gridBetween(LOOSE, loose, nicSpan, [], Number.POSITIVE_INFINITY)
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
    core,
    inner,
    tops,
    columns: Object.fromEntries(
      columns.map(({ bar, x, width, middle, laneOffset }) => [bar.id, { x, width, middle, laneOffset }]),
    ),
    grids,
  }
  return { boxes, columns, lanes, bands, lower, width, footprint }
}

/** Columns from left to right, each where it was if it was; what is left over is shared. Gives the width of all. */
function sideBySide(columns: readonly Column[], keeping: Keeping): number {
  const before = LEFT + PAD
  let at = before
  for (const column of columns) {
    column.x = keeping.atLeast(at, keeping.columns[column.bar.id]?.x)
    at = column.x + column.width + GUTTER
  }
  const inner = keeping.atLeast(Math.max(LEAST_WIDTH - 2 * PAD, at - GUTTER - before), keeping.before?.inner)
  const isKept = columns.some(({ bar }) => keeping.columns[bar.id] !== undefined)
  const share = isKept ? 0 : Math.floor((inner - (at - GUTTER - before)) / columns.length)
  for (const [i, column] of columns.entries()) {
    column.x += i * share
    column.width += share
    const kept = keeping.columns[column.bar.id]
    column.middle = kept === undefined ? column.x + column.width / 2 : kept.middle + column.x - kept.x
  }
  return inner
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
