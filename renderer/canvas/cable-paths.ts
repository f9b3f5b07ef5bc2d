import type { Layout, Point, Scene, SceneLink } from '../../shared/diagram/scene.ts'
import { orthogonalPath } from './orthogonal-path.ts'

export interface CablePath {
  key: string
  state: SceneLink['state']
  dim: boolean
  d: string
}

export interface CablesShown {
  scene: Scene
  layout: Layout
  /** Ids of cables that are drawn by somebody else. */
  without: ReadonlySet<string>
  /** Nodes that stay bright; undefined where all do. */
  bright: ReadonlySet<string> | undefined
  /** The node that is on its way: its cables are drawn for themselves. */
  moving: string | undefined
}

/**
 * Gives the function that draws all cables that look alike as one path: thousands cost no more than one. It remembers: a path
 * whose cables all run as before is the same text, so that the browser need not read it again.
 */
export function createCablePaths(): (shown: CablesShown) => CablePath[] {
  let before = new Map<string, { routes: Point[][]; d: string }>()
  return ({ scene, layout, without, bright, moving }) => {
    const groups = new Map<string, Omit<CablePath, 'd'> & { routes: Point[][] }>()
    for (const { id, from, to, state } of scene.links) {
      const points = layout.links[id]
      if (points === undefined || without.has(id)) continue
      const dim = bright !== undefined && !(bright.has(from) && bright.has(to))
      const key = `${state} ${dim}${from === moving || to === moving ? ' moving' : ''}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { key, state, dim, routes: [points] })
      else group.routes.push(points)
    }
    const now = new Map<string, { routes: Point[][]; d: string }>()
    const paths = [...groups.values()].map(({ routes, ...look }) => {
      const known = before.get(look.key)
      const d =
        known !== undefined && isSame(known.routes, routes)
          ? known.d
          : routes.map((one) => orthogonalPath(one)).join('')
      now.set(look.key, { routes, d })
      return { ...look, d }
    })
    before = now
    return paths
  }
}

const isSame = (one: readonly Point[][], other: readonly Point[][]): boolean =>
  one.length === other.length && one.every((points, index) => points === other[index])
