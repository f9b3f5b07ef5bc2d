import type { Box, Layout, Point, Scene, SceneLink } from '../scene.ts'
import type { Plan } from './place-nodes.ts'
import { routeFlows } from './route-flows.ts'
import { routeLinks } from './route-links.ts'
import { sizeOf } from './size-of.ts'

/** Space between the frame and what stands in it, at the sides and above. */
const PAD = { side: 16, top: 40 }

/**
 * The layout with some nodes where somebody put them (upper left corners). Only what touches them is drawn anew: while one is
 * dragged this is asked at every step, with thousands that stay.
 */
export function placeByHand(
  scene: Scene,
  plan: Plan,
  layout: Layout,
  positions: Readonly<Record<string, Point>>,
): Layout {
  const frame = scene.nodes.find(({ shape }) => shape === 'frame')
  const put = new Map<string, Box>()
  for (const [id, at] of Object.entries(positions)) {
    const box = layout.nodes[id]
    if (box !== undefined && id !== frame?.id) put.set(id, { ...box, ...at })
  }
  if (put.size === 0) return layout
  const around = frame && layout.nodes[frame.id]
  const inside = around && scene.nodes.flatMap(({ id, parent }) => (parent === frame.id ? (put.get(id) ?? []) : []))
  const grown = around && inside && grownAround(around, inside)
  if (frame !== undefined && grown !== undefined && grown !== around) put.set(frame.id, grown)
  // Cables turn above the frame: where its top is another, they all may.
  const links = grown?.y === around?.y ? linksOf(scene, put.keys()) : scene.links
  const boxes = { get: (id: string) => put.get(id) ?? plan.boxes.get(id) }
  const routes = routeLinks(scene, { ...plan, boxes }, links)
  const flows = routeFlows(scene, { ...plan, boxes })
  const nodes = { ...layout.nodes, ...Object.fromEntries(put) }
  return {
    ...layout,
    ...sizeOf([layout, ...put.values(), ...Object.values(flows).map(({ label }) => label)]),
    nodes,
    links: { ...layout.links, ...routes },
    // The same object where none is another, so that nobody draws them again.
    flows: JSON.stringify(flows) === JSON.stringify(layout.flows) ? layout.flows : flows,
  }
}

function grownAround(frame: Box, inside: readonly Box[]): Box {
  const x = Math.min(frame.x, ...inside.map((box) => box.x - PAD.side))
  const y = Math.min(frame.y, ...inside.map((box) => box.y - PAD.top))
  const right = Math.max(frame.x + frame.width, ...inside.map((box) => box.x + box.width + PAD.side))
  const bottom = Math.max(frame.y + frame.height, ...inside.map((box) => box.y + box.height + PAD.side))
  const isSame = x === frame.x && y === frame.y && right === frame.x + frame.width && bottom === frame.y + frame.height
  return isSame ? frame : { x, y, width: right - x, height: bottom - y }
}

const known = new WeakMap<Scene, ReadonlyMap<string, readonly SceneLink[]>>()

/** The cables that end at one of these. */
function linksOf(scene: Scene, ids: Iterable<string>): SceneLink[] {
  let ends = known.get(scene)
  if (ends === undefined) {
    const found = new Map<string, SceneLink[]>()
    for (const link of scene.links) {
      for (const end of [link.from, link.to]) {
        const before = found.get(end)
        if (before === undefined) found.set(end, [link])
        else before.push(link)
      }
    }
    known.set(scene, found)
    ends = found
  }
  return [...new Set([...ids].flatMap((id) => ends.get(id) ?? []))]
}
