import { type Folded, foldScene } from '../../shared/diagram/fold-scene.ts'
import type { Scene } from '../../shared/diagram/scene.ts'

/** What is folded, by host: one who comes or goes folds and unfolds nobody else. */
export interface FoldMemory {
  /** The scene with its stacks; the same scene and choices give the same object. */
  foldOf: (host: string, scene: Scene, unfolded: readonly string[] | undefined, apart: ReadonlySet<string>) => Scene
}

export function createFoldMemory(): FoldMemory {
  const last = new Map<string, { scene: Scene; choices: string; made: Scene; folded: Folded }>()
  return {
    foldOf: (host, scene, unfolded = [], apart) => {
      const known = last.get(host)
      const choices = JSON.stringify([unfolded, [...apart].toSorted()])
      if (known?.scene === scene && known.choices === choices) return known.made
      const { scene: made, folded } = foldScene(scene, {
        unfolded: new Set(unfolded),
        apart,
        ...(known === undefined ? {} : { before: known.folded }),
      })
      last.set(host, { scene, choices, made, folded: new Map([...(known?.folded ?? []), ...folded]) })
      return made
    },
  }
}
