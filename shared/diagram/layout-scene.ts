import { placeByHand } from './layout/place-by-hand.ts'
import { type Plan, placeNodes } from './layout/place-nodes.ts'
import { routeFlows } from './layout/route-flows.ts'
import { routeLinks } from './layout/route-links.ts'
import { sizeOf } from './layout/size-of.ts'
import type { Layout, Point, Scene } from './scene.ts'

/** `previous`: the layout on show: what is in both stays where it is, as far as it can. */
export interface LayoutOptions {
  previous?: Layout
}

/** What each layout was drawn from: when a node is put elsewhere, the rest of it stands. */
const plans = new WeakMap<Layout, Plan>()

/** Where everything is, in pixels at zoom 1. The same scene always gives the same layout. Pure. */
export function layoutScene(scene: Scene, options: LayoutOptions = {}): Layout {
  const plan = placeNodes(scene, options.previous)
  const flows = routeFlows(scene, plan)
  const least = { width: plan.width, height: 64 }
  const layout = {
    ...sizeOf([least, ...plan.boxes.values(), ...Object.values(flows).map((flow) => flow.label)]),
    bands: plan.bands,
    nodes: Object.fromEntries(plan.boxes),
    links: routeLinks(scene, plan),
    flows,
    footprint: plan.footprint,
  }
  plans.set(layout, plan)
  return layout
}

/** A layout of the scene, with nodes where somebody put them (`positions`: their upper left corners). The layout must be one of `layoutScene`. */
export function putByHand(scene: Scene, layout: Layout, positions: Readonly<Record<string, Point>>): Layout {
  const plan = plans.get(layout)
  return plan === undefined ? layout : placeByHand(scene, plan, layout, positions)
}
