import type { Layout, Point, Scene, SceneNode } from '../../shared/diagram/scene.ts'
import type { Interface, Segment } from '../../shared/inventory/inventory.ts'
import type { InterfaceTraffic } from '../../shared/traffic/traffic.ts'

/** A cable to a network through which something goes now. */
export interface CableTraffic {
  /** The cable's id. */
  id: string
  /** The node whose adapter counts it, and the bar at the other end. */
  adapter: string
  bar: string
  /** As the adapter sees it, in bits a second. */
  received: number
  sent: number
  points: Point[]
  /** Where the cable leaves the adapter's card: the part of it that nothing lies over. */
  beside: Point
}

/** Bits a second: below it a cable counts as quiet. Hardly any network falls silent: devices call their names, switches ask who is there. */
const QUIET = 8_000
/** So many cables are shown at most, the busiest: a picture of thousands must stay as quick as it is. */
const MOST = 200

export interface CarryingThings {
  interfaces: ReadonlyMap<string, { interface: Interface }>
  segments: ReadonlyMap<string, Segment>
}

/** The cables that carry something now, the busiest first. */
export function cableTraffic(
  scene: Scene,
  layout: Layout,
  { interfaces, segments }: CarryingThings,
  of: ReadonlyMap<string, InterfaceTraffic>,
): CableTraffic[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const adaptersAt = (id: string, segment: string | undefined): string[] => {
    if (interfaces.has(id)) return [id]
    const attachments = segments.get(segment ?? '')?.attachments ?? []
    return attachments.filter(({ machine }) => machine === id).map((one) => one.interface)
  }
  const found = scene.links.flatMap(({ id, from, to }): CableTraffic[] => {
    const [points, ends] = [layout.links[id], adapterAndBar(nodes.get(from), nodes.get(to))]
    if (points === undefined || ends === undefined) return []
    const rates = (ends.adapter.folds ?? [ends.adapter.id])
      .flatMap((one) => adaptersAt(one, ends.bar.opens?.segment))
      .map((one) => of.get(one)?.rate)
    const received = rates.reduce((sum, rate) => sum + (rate?.received?.bitsPerSecond ?? 0), 0)
    const sent = rates.reduce((sum, rate) => sum + (rate?.sent?.bitsPerSecond ?? 0), 0)
    if (received + sent < QUIET) return []
    const outward = ends.adapter.id === from ? points : points.toReversed()
    const beside = middleOfFirst(outward)
    return [{ id, adapter: ends.adapter.id, bar: ends.bar.id, received, sent, points: outward, beside }]
  })
  return found.sort((a, b) => b.received + b.sent - a.received - a.sent).slice(0, MOST)
}

function adapterAndBar(from: SceneNode | undefined, to: SceneNode | undefined) {
  if (from?.shape === 'bar' && to?.shape === 'card') return { adapter: to, bar: from }
  if (to?.shape === 'bar' && from?.shape === 'card') return { adapter: from, bar: to }
  return undefined
}

function middleOfFirst([first, second]: readonly Point[]): Point {
  const [a, b] = [first ?? { x: 0, y: 0 }, second ?? first ?? { x: 0, y: 0 }]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** Three widths for what is a thousand times as much: up to 1 Mbit/s, up to 100, more. */
export function widthOf({ received, sent }: Pick<CableTraffic, 'received' | 'sent'>): 1 | 2 | 3 {
  const bits = received + sent
  if (bits < 1_000_000) return 1
  return bits < 100_000_000 ? 2 : 3
}
