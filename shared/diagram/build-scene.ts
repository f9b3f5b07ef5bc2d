import type { Inventory } from '../inventory/inventory.ts'
import type { ZoneFlow } from '../reach/verdict.ts'
import { homeNodes } from './scene/home-nodes.ts'
import { hostNodes } from './scene/host-nodes.ts'
import { partsOf } from './scene/parts.ts'
import { sceneFlows } from './scene/scene-flows.ts'
import type { Scene } from './scene.ts'

/** What the picture of an inventory holds: nodes, cables, and an arrow for what may or may not begin between zones. Pure. */
export function buildScene(inventory: Inventory, flows: readonly ZoneFlow[]): Scene {
  const parts = partsOf(inventory)
  const home = homeNodes(parts)
  const host = hostNodes(parts)
  const nodes = [...home.nodes, ...host.nodes]
  const ids = new Set(nodes.map(({ id }) => id))
  return {
    nodes,
    links: [...home.links, ...host.links].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    flows: sceneFlows(flows, parts, nodes),
    title: parts.host?.name.value ?? inventory.name,
    ...(inventory.takenAt === undefined ? {} : { takenAt: inventory.takenAt }),
  }
}
