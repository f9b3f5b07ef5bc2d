import type { SceneFlow } from '../../shared/diagram/scene.ts'
import type { PathOverlay } from './path-overlay.ts'

/** What of the window's state the look of the picture's parts depends on. */
export interface Looks {
  selected: string | undefined
  /** Where there is a selection: the nodes that are not dimmed. */
  lit: ReadonlySet<string> | undefined
  /** Nodes and arrows that somebody is pointed to: these stand out, all others are dimmed. */
  spotlight: ReadonlySet<string> | undefined
  /** The node that the Tab key comes to, and whether it is to take the focus now. */
  focus: { node: string; take: boolean } | undefined
  /** The way of the question on show: its ends stand out, its cables are drawn over, and the arrows between zones step back. */
  path: PathOverlay | undefined
}

/** What stays bright while the others step back; undefined where all do. */
export function brightOf({ lit, spotlight }: Pick<Looks, 'lit' | 'spotlight'>): ReadonlySet<string> | undefined {
  return spotlight ?? lit
}

/** A selection lights the arrows of its ends; who points to something points to an arrow by itself. */
export function isFlowBright(
  looks: Pick<Looks, 'lit' | 'spotlight'>,
  { id, from, to, others = [] }: SceneFlow,
): boolean {
  const bright = brightOf(looks)
  if (bright === undefined) return true
  return looks.spotlight === undefined ? [from, to, ...others].some((end) => bright.has(end)) : bright.has(id)
}
