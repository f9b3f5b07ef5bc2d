import { layoutScene, putByHand } from '../../shared/diagram/layout-scene.ts'
import type { Layout, Point, Scene } from '../../shared/diagram/scene.ts'
import { sameContent } from './same-content.ts'

type Positions = Readonly<Record<string, Point>>

/** The layouts on show, by host. */
export interface LayoutMemory {
  /** The layout of a scene; the same scene and positions give the same object, so that an export has what the canvas has. */
  layoutOf: (host: string, scene: Scene, positions: Positions | undefined) => Layout
  /** The same while a node is on its way, which is asked at every step and not remembered. */
  passing: (host: string, scene: Scene, positions: Positions) => Layout
}

interface Shown {
  scene: Scene
  /** Nobody having moved anything: who comes and goes has places there. */
  bare: Layout
  positions: Positions | undefined
  layout: Layout
}

/** So many pictures of a host are found again as they were: going back to a moment shows what was shown there. */
const KEPT = 8

/** Lays out, and remembers: what was there stays where it is, one who comes moves nobody, and a moment that was on show looks the same again. */
export function createLayoutMemory(): LayoutMemory {
  /** The latest last. */
  const shown = new Map<string, Shown[]>()
  const layoutOf: LayoutMemory['layoutOf'] = (host, scene, positions) => {
    const earlier = shown.get(host) ?? []
    const known = earlier.findLast((one) => isSame(one.scene, scene))
    const others = earlier.filter((one) => one !== known)
    const bare = known?.bare ?? layoutScene(scene, previousOf(latestLike(scene, others)))
    const stays = known !== undefined && known.positions === positions
    const layout = stays ? known.layout : putByHand(scene, bare, positions ?? {})
    // The same moment read again is another object: whoever asks for the layout of either has the same.
    shown.set(host, [...others, { scene, bare, positions, layout }].slice(-KEPT))
    return layout
  }
  return {
    layoutOf,
    passing: (host, scene, positions) => {
      const known = shown.get(host)?.findLast((one) => one.scene === scene)
      return known === undefined ? layoutOf(host, scene, positions) : putByHand(scene, known.bare, positions)
    },
  }
}

const previousOf = (shown: Shown | undefined) => (shown === undefined ? {} : { previous: shown.bare })

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
