import { useEffect } from 'react'
import { useWindowActions } from '../use-window-actions.ts'

/** Exports that the menu bar of the Electron window asks for: the layout is here. */
export function useExportWishes(): void {
  const { exportSvg, exportPng } = useWindowActions()
  useEffect(() => {
    const onWish = (event: Event) => {
      const wish: unknown = event instanceof CustomEvent ? event.detail : undefined
      if (wish === 'export-svg') void exportSvg()
      else if (wish === 'export-png') void exportPng(2)
    }
    window.addEventListener('switchyard:menu', onWish)
    return () => window.removeEventListener('switchyard:menu', onWish)
  }, [exportSvg, exportPng])
}
