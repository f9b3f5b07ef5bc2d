import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import type { Layout, Point, Scene } from '../../shared/diagram/scene.ts'
import { sameContent } from './same-content.ts'

type Positions = Readonly<Record<string, Point>>

/** The layouts on show, by host. */
export interface LayoutMemory {
  /** The layout of a scene; the same scene and positions give the same object, so that an export has what the canvas has. */
  layoutOf: (host: string, scene: Scene, positions: Positions | undefined) => Layout
}

interface Shown {
  scene: Scene
  positions: Positions | undefined
  layout: Layout
  /** What it was laid out after. */
  before: Layout | undefined
}

/** So many pictures of a host are found again as they were: going back to a moment shows what was shown there. */
const KEPT = 8

/** Lays out, and remembers: what was there stays where it is, one who comes moves nobody, and a moment that was on show looks the same again. */
export function createLayoutMemory(): LayoutMemory {
  /** The latest last. */
  const shown = new Map<string, Shown[]>()
  return {
    layoutOf: (host, scene, positions) => {
      const earlier = shown.get(host) ?? []
      const known = earlier.findLast((one) => isSame(one.scene, scene))
      const others = earlier.filter((one) => one !== known)
      const now =
        known?.positions === positions && known !== undefined ? known : laidOut(scene, positions, known, others)
      // The same moment read again is another object: whoever asks for the layout of either has the same.
      shown.set(host, [...others, { ...now, scene }].slice(-KEPT))
      return now.layout
    },
  }
}

function laidOut(scene: Scene, positions: Positions | undefined, known: Shown | undefined, others: Shown[]): Shown {
  // A node that is only moved must not count as an order: that comes from what it was laid out after.
  const before = known === undefined ? latestLike(scene, others)?.layout : known.before
  const layout = layoutScene(scene, {
    ...(positions === undefined ? {} : { positions: { ...positions } }),
    ...(before === undefined ? {} : { previous: before }),
  })
  return { scene, positions, layout, before }
}

/** Where other stacks are unfolded nothing need be as far apart: the latest picture with the same ones says more. */
function latestLike(scene: Scene, others: Shown[]): Shown | undefined {
  const stacks = stacksOf(scene)
  return others.findLast((one) => stacksOf(one.scene) === stacks) ?? others.at(-1)
}

const stacksOf = ({ nodes }: Scene): string =>
  nodes.flatMap(({ id, unfolded }) => (unfolded === undefined ? [] : [`${id} ${unfolded}`])).join('\n')

/** A live picture is never of the same time as another, and then nothing more is looked at. */
const isSame = (one: Scene, other: Scene): boolean =>
  one === other || (one.takenAt === other.takenAt && sameContent(one, other))
