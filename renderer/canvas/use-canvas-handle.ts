import { useEffect } from 'react'
import type { Scene } from '../../shared/diagram/scene.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { nodeOfSubject } from './subject-of-node.ts'
import { useZoom } from './use-zoom.ts'

/** Lets actions (keys, palette, menus) zoom the picture, and show what is in it, as long as it is drawn. */
export function useCanvasHandle(host: string, scene: Scene, walkTo: (node: string) => void): void {
  const { canvas } = useWindowStores()
  const { zoomIn, zoomOut, zoomToFull, refit } = useZoom(host)
  useEffect(() => {
    canvas.handle = {
      zoomIn,
      zoomOut,
      zoomToFull,
      refit,
      reveal: (subject) => {
        const node = nodeOfSubject(scene, subject)
        if (node !== undefined) walkTo(node)
      },
    }
    return () => {
      delete canvas.handle
    }
  }, [canvas, zoomIn, zoomOut, zoomToFull, refit, scene, walkTo])
}
