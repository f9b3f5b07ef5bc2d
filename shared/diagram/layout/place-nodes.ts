import type { Band, Box, Layout, Point, Scene, SceneNode } from '../scene.ts'
import { BESIDE, type Column, columnsOf, GUTTER, lanesOf, PORT_LANE } from './columns.ts'
import { commonWidth } from './common-width.ts'
import { BAR_HEIGHT, barWidth, cardSize, flowLabel } from './node-size.ts'
import { GAP, nearestFree, placesFor, placesKept, slotsIn } from './slots.ts'

const LEFT = 88
const LEAST_WIDTH = 832
const PAD = 16
/** From one row to the next: room for a cable. */
const STEP = 20

/** All boxes, and what the cables and arrows need to know of the plan. */
export interface Plan {
  boxes: Map<string, Box>
  columns: Column[]
  lanes: Map<string, number>
  bands: Layout['bands']
  /** Lower rows of cards: their cable comes down beside them. */
  lower: Set<string>
  width: number
}

const BAND_WORDS: Readonly<Record<Band, string>> = {
  internet: 'Internet',
  router: 'Router',
  home: 'Network',
  host: 'This host',
  guests: 'Guests',
}

export function placeNodes(scene: Scene, options: { positions?: Record<string, Point>; previous?: Layout }): Plan {
  const byBand = (band: Band, shape: SceneNode['shape']) =>
    scene.nodes.filter((node) => node.band === band && node.shape === shape)
  const frame = scene.nodes.find((node) => node.shape === 'frame')
  const stack = scene.nodes.find((node) => node.id.startsWith('stack:'))
  const vnicIds = new Set(scene.links.filter(({ from }) => from === stack?.id).map(({ to }) => to))
  const nics = byBand('host', 'card').filter((node) => node !== stack && !vnicIds.has(node.id))
  const linked = new Set(scene.links.flatMap(({ from, to }) => [from, to]))
  const main = nics[0] !== undefined && linked.has(nics[0].id) ? nics[0] : undefined
  const centre = [stack, main, ...byBand('router', 'card').slice(0, 1)].filter((node) => node !== undefined)
  const core = Math.max(0, ...centre.map((node) => cardSize(node).width))
  // Where somebody put it is no place in a row.
  const moved = new Set(Object.keys(options.positions ?? {}))
  const widest = (nodes: SceneNode[]) => commonWidth(nodes, options.previous)
  const devices = byBand('home', 'card')
  const others = nics.filter((node) => node !== main)
  const room = {
    core,
    device: devices.length > 0 ? widest(devices) : 0,
    nic: others.length > 0 ? widest(others) : 0,
  }
  const { columns, loose } = columnsOf(scene, room, options.previous, moved)
  const inner = Math.max(
    LEAST_WIDTH - 2 * PAD,
    columns.reduce((sum, column) => sum + column.width + GUTTER, -GUTTER),
  )
  const spare = inner - columns.reduce((sum, column) => sum + column.width + GUTTER, -GUTTER)
  let at = LEFT + PAD
  for (const column of columns) {
    column.x = at
    column.width += Math.floor(spare / columns.length)
    at += column.width + GUTTER
  }
  const lanes = new Map(columns.flatMap((column) => [...lanesOf(column)]))
  const laneXs = [...lanes.values()]
  const middle = nearestFree(LEFT + PAD + inner / 2, core, laneXs)
  const boxes = new Map<string, Box>()
  const lower = new Set<string>()
  const bands: Layout['bands'] = []
  const around = (x: number, half: number) => ({ from: x - half, to: x + half })
  const blocked = [...laneXs.map((x) => around(x, BESIDE)), around(middle, BESIDE)]
  const centred = (node: SceneNode, y: number, x = middle) => {
    const size = cardSize(node)
    boxes.set(node.id, { x: Math.round(x - size.width / 2), y, ...size })
  }
  let y = 16
  const grid = (nodes: SceneNode[], slots: number[], width: number) => {
    const height = Math.max(0, ...nodes.map((node) => cardSize(node).height))
    const before = nodes.map(({ id }) => (moved.has(id) ? undefined : options.previous?.nodes[id]))
    const places = placesKept(before, slots) ?? placesFor(nodes.length, slots)
    for (const [i, place] of places.entries()) {
      const node = nodes[i]
      if (node === undefined) continue
      boxes.set(node.id, { x: place.x, y: y + place.row * (height + GAP), width, height })
      if (place.row > 0) lower.add(node.id)
    }
    if (nodes.length > 0) y += (Math.max(...places.map(({ row }) => row)) + 1) * (height + GAP) - GAP
  }
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

  const networks = byBand('home', 'bar')
  const firstBarOf = new Map<string, string>()
  for (const { from, to } of scene.links) if (!firstBarOf.has(to)) firstBarOf.set(to, from)
  const top = y
  let bottom = y
  let right = LEFT
  for (const [i, bar] of networks.entries()) {
    y = top
    const own = devices.filter((node) => firstBarOf.get(node.id) === bar.id)
    const width = widest(own)
    const span =
      i === 0 ? inner + 2 * PAD : Math.max(barWidth(bar), Math.min(2, Math.max(1, own.length)) * (width + GAP) + 40)
    boxes.set(bar.id, { x: right, y, width: Math.max(span, barWidth(bar)), height: BAR_HEIGHT })
    y += BAR_HEIGHT + (own.length > 0 ? STEP : 0)
    grid(
      own,
      slotsIn(
        { from: right + 24, to: right + span - 24 },
        i === 0 ? blocked : [],
        width,
        i === 0 ? middle : Number.POSITIVE_INFINITY,
      ),
      width,
    )
    right += span + GUTTER
    bottom = Math.max(bottom, y)
  }
  y = bottom
  const unplaced = devices.filter((node) => !boxes.has(node.id))
  if (unplaced.length > 0) {
    const width = widest(unplaced)
    if (networks.length > 0) y += GAP
    grid(unplaced, slotsIn({ from: LEFT, to: LEFT + inner + 2 * PAD }, blocked, width, middle), width)
  }
  if (y > top) {
    band('home', top)
    y += STEP + 4
  }

  const frameTop = y
  if (frame !== undefined) y += 40
  if (main !== undefined) centred(main, y)
  const nicWidth = widest(others)
  const mainHeight = main === undefined ? 0 : y + cardSize(main).height
  const nicBlocked =
    main === undefined
      ? blocked
      : [...laneXs.map((x) => around(x, BESIDE)), around(middle, cardSize(main).width / 2 + 16)]
  grid(others, slotsIn({ from: LEFT + PAD, to: LEFT + PAD + inner }, nicBlocked, nicWidth, middle), nicWidth)
  y = Math.max(y, mainHeight)
  if (nics.length > 0) y += STEP
  if (stack !== undefined) {
    const portLanes = columns.filter(({ bar }) => bar.id.startsWith('inside:')).map((column) => column.x + PORT_LANE)
    centred(stack, y, nearestFree(middle, cardSize(stack).width, [...laneXs, ...portLanes]))
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
  for (const column of columns) {
    let x = column.x + column.width / 2 - column.vnics.reduce((sum, one) => sum + cardSize(one).width + GAP, -GAP) / 2
    for (const vnic of column.vnics) {
      const { width } = cardSize(vnic)
      centred(vnic, y, x + width / 2)
      x += width + GAP
    }
  }
  if (row > 0) y += Math.ceil(row / 8) * 8 + STEP
  for (const column of columns) boxes.set(column.bar.id, { x: column.x, y, width: column.width, height: BAR_HEIGHT })
  if (columns.length > 0) y += BAR_HEIGHT
  band('host', frameTop)
  const guestTop = y + (columns.length > 0 ? STEP + 4 : STEP)
  let low = y
  for (const column of columns) {
    if (column.guests.length === 0) continue
    y = guestTop
    grid(column.guests, guestSlots(column, options.previous), column.cardWidth)
    low = Math.max(low, y)
  }
  y = low
  if (loose.length > 0) {
    y += 24
    const width = widest(loose)
    grid(loose, slotsIn({ from: LEFT + PAD, to: LEFT + PAD + inner }, [], width, Number.POSITIVE_INFINITY), width)
  }
  if (y > guestTop - 32 && scene.nodes.some((node) => node.band === 'guests')) band('guests', guestTop)
  for (const [id, point] of Object.entries(options.positions ?? {})) {
    const box = boxes.get(id)
    if (box !== undefined) boxes.set(id, { ...box, ...point })
  }
  if (frame !== undefined)
    boxes.set(
      frame.id,
      around4(scene, boxes, frame, { x: LEFT, y: frameTop, width: inner + 2 * PAD, height: y + PAD - frameTop }),
    )
  const width = Math.max(LEFT + inner + 2 * PAD, ...[...boxes.values()].map((box) => box.x + box.width)) + PAD
  return { boxes, columns, lanes, bands, lower, width }
}

/** Where the first row began before, if it still fits: a new guest comes at its end and moves nobody. */
function guestSlots(column: Column, previous: Layout | undefined): number[] {
  const pitch = column.cardWidth + GUTTER
  const used = column.perRow * pitch - GUTTER
  const first = column.guests[0]
  const before = first === undefined ? undefined : previous?.nodes[first.id]?.x
  const least = column.x + GUTTER - 4
  const start =
    before !== undefined && before >= least && before + used <= column.x + column.width
      ? before
      : Math.round(column.x + (column.width - used) / 2)
  return Array.from({ length: column.perRow }, (_, i) => start + i * pitch)
}

/** The frame, grown around what was moved out of it. */
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
