import { useEffect } from 'react'
import { useWindowStores } from '../state/window-stores.tsx'
import { useZoom } from './use-zoom.ts'

/** Lets actions (keys, palette, menus) zoom the picture as long as it is drawn. */
export function useCanvasHandle(host: string): void {
  const { canvas } = useWindowStores()
  const { zoomIn, zoomOut, zoomToFull, refit } = useZoom(host)
  useEffect(() => {
    canvas.handle = { zoomIn, zoomOut, zoomToFull, refit }
    return () => {
      delete canvas.handle
    }
  }, [canvas, zoomIn, zoomOut, zoomToFull, refit])
}
