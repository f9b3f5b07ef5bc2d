import { useEffect, useRef } from 'react'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import type { Subject } from '../state/selection-store.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import type { Looks } from './looks.ts'
import { selectionBounds } from './selection-bounds.ts'
import { nodeOfSubject } from './subject-of-node.ts'
import { useStable } from './use-stable.ts'
import { useZoom } from './use-zoom.ts'

interface Picture {
  host: string
  scene: Scene
  layout: Layout
  looks: Omit<Looks, 'focus'>
  walkTo: (node: string) => void
}

/** Lets actions (keys, palette, menus) zoom the picture, and show what is in it, as long as it is drawn. */
export function useCanvasHandle({ host, scene, layout, looks, walkTo }: Picture): void {
  const { canvas, picture } = useWindowStores()
  const { zoomIn, zoomOut, zoomToFull, refit, zoomToBox } = useZoom(host)
  const wanted = useRef<Subject>(undefined)

  const reveal = useStable((subject: Subject) => {
    const node = nodeOfSubject(scene, subject)
    // One that is folded away now comes out of its stack as soon as it is selected.
    wanted.current = node === undefined ? subject : undefined
    if (node !== undefined) walkTo(node)
  })
  useEffect(() => {
    const node = wanted.current && nodeOfSubject(scene, wanted.current)
    if (node === undefined) return
    wanted.current = undefined
    walkTo(node)
  }, [scene, walkTo])

  const zoomToSelection = useStable(() => {
    const bounds = selectionBounds(looks, layout)
    if (bounds !== undefined) zoomToBox(bounds)
  })
  const toggleStacks = useStable(() => {
    const stacks = scene.nodes.flatMap(({ id, unfolded }) => (unfolded === undefined ? [] : [{ id, unfolded }]))
    const all = stacks.every(({ unfolded }) => unfolded) ? [] : stacks.map(({ id }) => id)
    picture.getState().setUnfolded(host, all)
  })
  useEffect(() => {
    canvas.handle = { zoomIn, zoomOut, zoomToFull, refit, zoomToSelection, toggleStacks, reveal }
    return () => {
      delete canvas.handle
    }
  }, [canvas, zoomIn, zoomOut, zoomToFull, refit, zoomToSelection, toggleStacks, reveal])
}
