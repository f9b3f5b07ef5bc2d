import { placeNodes } from './layout/place-nodes.ts'
import { routeFlows } from './layout/route-flows.ts'
import { routeLinks } from './layout/route-links.ts'
import type { Layout, Point, Scene } from './scene.ts'

/** `positions`: upper left corners of nodes that the user moved. `previous`: the layout on show: what is in both stays where it is, as far as it can. */
export interface LayoutOptions {
  positions?: Record<string, Point>
  previous?: Layout
}

/** Where everything is, in pixels at zoom 1. The same scene always gives the same layout. Pure. */
export function layoutScene(scene: Scene, options: LayoutOptions = {}): Layout {
  const plan = placeNodes(scene, options)
  const flows = routeFlows(scene, plan)
  const boxes = [...plan.boxes.values(), ...Object.values(flows).map((flow) => flow.label)]
  return {
    width: boxes.reduce((most, box) => Math.max(most, box.x + box.width + 16), plan.width),
    height: boxes.reduce((most, box) => Math.max(most, box.y + box.height + 16), 64),
    bands: plan.bands,
    nodes: Object.fromEntries(plan.boxes),
    links: routeLinks(scene, plan),
    flows,
    footprint: plan.footprint,
  }
}
