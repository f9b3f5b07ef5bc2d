import { useLayoutEffect, useState } from 'react'
import { type Dock, dockBeside } from './dock-beside.ts'

/** Where the drawer stands beside the panel, now and when panel or window change their size. */
export function useDock(panel: HTMLElement | null, empty: boolean): Dock {
  const [dock, setDock] = useState(() => measure(panel, empty))
  useLayoutEffect(() => {
    const again = () => setDock(measure(panel, empty))
    again()
    const observer = new ResizeObserver(again)
    observer.observe(document.documentElement)
    if (panel !== null) observer.observe(panel)
    return () => observer.disconnect()
  }, [panel, empty])
  return dock
}

function measure(panel: HTMLElement | null, empty: boolean): Dock {
  const window = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
  return dockBeside(panel?.getBoundingClientRect(), window, empty)
}
