import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { isTyping } from '../app/keys/is-typing.ts'
import { useView, useWindowStores } from '../state/window-stores.tsx'

/** Keys that work wherever the focus is, but in a field: + − 0 F and Ctrl+Z. */
export function useCanvasKeys(refit: () => void, leave: () => void): void {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow()
  const { view } = useWindowStores()
  const shown = useView(({ page }) => page === 'topology')
  useEffect(() => {
    if (!shown) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return
      if ((event.ctrlKey || event.metaKey) && event.key === 'z') view.getState().undo()
      else if (event.ctrlKey || event.metaKey || event.altKey) return
      else if (event.key === '+' || event.key === '=') void zoomIn().then(leave)
      else if (event.key === '-') void zoomOut().then(leave)
      else if (event.key === '0') void zoomTo(1).then(leave)
      else if (event.key === 'f' || event.key === 'F') refit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [shown, zoomIn, zoomOut, zoomTo, refit, leave, view])
}
