import { useState } from 'react'
import type { LayoutChangedMeta } from 'react-resizable-panels'
import { useWindowStores } from '../state/window-stores.tsx'

const USUAL = '372px'

/** The side panel's width as it was left, also in an earlier visit; and what to do when somebody changes it. */
export function useSidePanelWidth(): [string, (layout: Record<string, number>, meta: LayoutChangedMeta) => void] {
  const { sidePanel } = useWindowStores()
  const [width, setWidth] = useState(sidePanel.width)
  const keep = ({ side }: Record<string, number>, { isUserInteraction }: LayoutChangedMeta) => {
    if (side === undefined || !isUserInteraction) return
    sidePanel.keep(side)
    setWidth(side)
  }
  return [width === undefined ? USUAL : `${width}%`, keep]
}
