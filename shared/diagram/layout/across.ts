import type { Band, Layout, Scene, SceneNode } from '../scene.ts'
import type { CardRows } from './card-rows.ts'
import { BESIDE, type Column, columnsOf, lanesOf } from './columns.ts'
import { nameReach } from './host-name.ts'
import type { Keeping } from './keeping.ts'
import { ledAdapters } from './led-adapters.ts'
import { LEFT } from './margins.ts'
import { cardSize } from './node-size.ts'
import { placesOfCards } from './places-of-cards.ts'
import { sideBySide } from './side-by-side.ts'
import { GAP, type Span } from './slots.ts'

/** What the host's adapters in rows are remembered under. */
export const NICS = 'adapters'
export const LED = 'adapters that lead outside'

/** From a bar to the cable of a port beside it: within the frame's padding, and not as far as the next bar's. */
const PORT_AWAY = 8

/** What stands where from left to right, before anybody knows how high. */
export interface Across {
  frame: SceneNode | undefined
  stack: SceneNode | undefined
  /** The host's adapters: the one in the middle that leads out, others that lead outside, and the rest. */
  nics: SceneNode[]
  main: SceneNode | undefined
  led: SceneNode[]
  idle: SceneNode[]
  /** Networks outside with their devices, and devices of no network. */
  networks: { bar: SceneNode; devices: SceneNode[] }[]
  elsewhere: SceneNode[]
  columns: Column[]
  /** Guests on no switch. */
  loose: SceneNode[]
  /** Of a card that stands alone. */
  widthOf: (node: SceneNode) => number
  /** The widest card of the middle, its x, and the width of all within the frame. */
  core: number
  middle: number
  inner: number
  /** Arrows by x, and the x beside each bar where a port's cable comes down. */
  lanes: Map<string, number>
  ports: Map<string, number>
  /** What devices and adapters may not stand on. */
  blocked: Span[]
  nicBlocked: Span[]
  /** Just outside the card in the middle. */
  besideMain: Span
  /** Where adapters that lead outside begin. */
  ledFrom: number
}

export const inBand = ({ nodes }: Scene, band: Band, shape: SceneNode['shape']): SceneNode[] =>
  nodes.filter((node) => node.band === band && node.shape === shape)

export function planAcross(scene: Scene, previous: Layout | undefined, keeping: Keeping, cards: CardRows): Across {
  const parts = partsOf(scene)
  const { frame, stack, main, nics, led, networks } = parts
  const centre = [stack, main, ...inBand(scene, 'router', 'card').slice(0, 1)].filter((node) => node !== undefined)
  const widthOf = (node: SceneNode) =>
    keeping.atLeast(cardSize(node).width, keeping.before && previous?.nodes[node.id]?.width)
  const core = keeping.atLeast(Math.max(0, ...centre.map(widthOf)), keeping.before?.core)
  const others = nics.filter((node) => node !== main)
  const room = {
    core,
    device: Math.max(0, ...networks.map(({ bar, devices }) => (devices.length > 0 ? cards.width(bar.id, devices) : 0))),
    nic: others.length > 0 ? cards.width(NICS, others) : 0,
  }
  const { columns, loose } = columnsOf(scene, room, previous, keeping)
  const besideName = LEFT + nameReach(frame) + 12
  const { inner, middle } = sideBySide(columns, keeping, { core, besideName })
  const lanes = new Map(columns.flatMap((column) => [...lanesOf(column)]))
  const ports = portsOf(columns, middle)
  const mainHalf = main === undefined ? 0 : widthOf(main) / 2
  const blocked = [...[...lanes.values()].map((x) => around(x, BESIDE)), around(middle, BESIDE)]
  const nicBlocked = [
    ...blocked,
    around(middle, Math.max(BESIDE, mainHalf + GAP)),
    ...[...ports.values()].map((x) => around(x, PORT_AWAY)),
  ]
  const width = Math.max(cards.width(LED, led), placesOfCards(led, undefined, GAP).width)
  const ledPlaces = { count: led.length, width, besideName, main: around(middle, mainHalf), blocked: nicBlocked, inner }
  const { from: ledFrom, inner: wider } = ledAdapters(ledPlaces)
  return {
    ...{ ...parts, columns, loose, widthOf, core, middle, inner: wider, lanes, ports, blocked, nicBlocked },
    ...{ besideMain: around(middle, mainHalf + GAP / 2), ledFrom },
  }
}

const around = (x: number, half: number): Span => ({ from: x - half, to: x + half })

type Parts = Pick<Across, 'frame' | 'stack' | 'nics' | 'main' | 'led' | 'idle' | 'networks' | 'elsewhere'>

function partsOf(scene: Scene): Parts {
  const { nodes, links } = scene
  const stack = nodes.find((node) => node.id.startsWith('stack:'))
  const vnics = new Set(links.filter(({ from }) => from === stack?.id).map(({ to }) => to))
  const nics = inBand(scene, 'host', 'card').filter((node) => node !== stack && !vnics.has(node.id))
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const main = nics[0] !== undefined && linked.has(nics[0].id) ? nics[0] : undefined
  const bars = inBand(scene, 'home', 'bar')
  const outside = new Set(bars.map(({ id }) => id))
  const ledIds = new Set(links.flatMap(({ from, to }) => (outside.has(from) ? [to] : [])))
  const firstBarOf = new Map<string, string>()
  for (const { from, to } of links) if (!firstBarOf.has(to)) firstBarOf.set(to, from)
  const devices = inBand(scene, 'home', 'card')
  const isLed = (node: SceneNode) => node !== main && ledIds.has(node.id)
  return {
    frame: nodes.find((node) => node.shape === 'frame'),
    ...{ stack, nics, main, led: nics.filter(isLed), idle: nics.filter((node) => node !== main && !isLed(node)) },
    networks: bars.map((bar) => ({ bar, devices: devices.filter(({ id }) => firstBarOf.get(id) === bar.id) })),
    elsewhere: devices.filter(({ id }) => !outside.has(firstBarOf.get(id) ?? '')),
  }
}

/** Where the cable of a port comes down: beside its switch's bar, on the side that is away from the middle. */
function portsOf(columns: readonly Column[], middle: number): Map<string, number> {
  return new Map(
    columns.map(({ bar, x, width }) => [bar.id, x + width / 2 > middle ? x + width + PORT_AWAY : x - PORT_AWAY]),
  )
}
