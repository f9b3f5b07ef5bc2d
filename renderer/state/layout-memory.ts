import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import type { Layout, Point, Scene } from '../../shared/diagram/scene.ts'

type Positions = Readonly<Record<string, Point>>

/** The layouts on show, by host. */
export interface LayoutMemory {
  /** The layout of a scene; the same scene and positions give the same object, so that an export has what the canvas has. */
  layoutOf: (host: string, scene: Scene, positions: Positions | undefined) => Layout
}

/** Lays out, and remembers the order of what was there: a new guest comes at the end and moves nobody. */
export function createLayoutMemory(): LayoutMemory {
  const last = new Map<
    string,
    { scene: Scene; positions: Positions | undefined; layout: Layout; before: Layout | undefined }
  >()
  return {
    layoutOf: (host, scene, positions) => {
      const known = last.get(host)
      if (known !== undefined && known.scene === scene && known.positions === positions) return known.layout
      // A node that is only moved must not count as an order: that comes from the scene before.
      const before = known === undefined || known.scene !== scene ? known?.layout : known.before
      const layout = layoutScene(scene, {
        ...(positions === undefined ? {} : { positions: { ...positions } }),
        ...(before === undefined ? {} : { previous: before }),
      })
      last.set(host, { scene, positions, layout, before })
      return layout
    },
  }
}
