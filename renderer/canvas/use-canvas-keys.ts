import { useEffect } from 'react'
import { isTyping } from '../app/keys/is-typing.ts'
import { useZoom } from './use-zoom.ts'

/** Keys that work wherever the focus is, but in a field: + − 0 F. */
export function useCanvasKeys(host: string): void {
  const { zoomIn, zoomOut, zoomToFull, refit } = useZoom(host)
  useEffect(() => {
    const act = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined => {
      if (ctrlKey || metaKey || altKey) return undefined
      return { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': zoomToFull, f: refit, F: refit }[key]
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const does = isTyping(event.target) || event.defaultPrevented ? undefined : act(event)
      if (does === undefined) return
      event.preventDefault()
      does()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [zoomIn, zoomOut, zoomToFull, refit])
}
