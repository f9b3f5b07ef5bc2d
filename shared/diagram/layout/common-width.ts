import type { Layout, SceneNode } from '../scene.ts'
import { cardSize } from './node-size.ts'

/** A name that is wider by no more than this is cut: a digit or two more in an address. */
const CUT = 24

/** The one width of cards that stand in rows: of the widest. It stays as it was for as long as that will do, for widening all would move all. */
export function commonWidth(nodes: readonly SceneNode[], previous: Layout | undefined): number {
  const before = Math.max(0, ...nodes.map(({ id }) => previous?.nodes[id]?.width ?? 0))
  const wanted = Math.max(120, ...nodes.map((node) => cardSize(node).width))
  return before > 0 && wanted <= before + CUT ? before : wanted
}
