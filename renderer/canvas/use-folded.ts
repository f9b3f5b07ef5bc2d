import { useMemo } from 'react'
import type { Scene } from '../../shared/diagram/scene.ts'
import { apartOf } from '../state/apart.ts'
import { usePicture, useQuestion, useSelection, useView, useWindowStores } from '../state/window-stores.tsx'

/** The scene with those who are alike in stacks, as somebody left them on this host. */
export function useFolded(scene: Scene, host: string): Scene {
  const { folds } = useWindowStores()
  const subject = useSelection((state) => state.subject)
  const draft = useQuestion((state) => state.draft)
  const spotlight = useView((state) => state.spotlight)
  const moved = useView((state) => state.moved)
  const unfolded = usePicture((state) => state.unfolded[host])
  return useMemo(
    () =>
      folds.foldOf(
        host,
        scene,
        unfolded,
        apartOf({ ...(subject && { subject }) }, { draft }, { ...(spotlight && { spotlight }), moved }, host),
      ),
    [folds, host, scene, unfolded, subject, draft, spotlight, moved],
  )
}
