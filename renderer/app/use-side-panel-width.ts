import { useState } from 'react'
import type { LayoutChangedMeta } from 'react-resizable-panels'
import { useWindowStores } from '../state/window-stores.tsx'

/** Of a window; between what its tables need and what is read with ease. */
const USUAL = { share: 0.25, least: 372, most: 480 }

/** The side panel's width as it was left, also in an earlier visit; and what to do when somebody changes it. */
export function useSidePanelWidth(): [string, (layout: Record<string, number>, meta: LayoutChangedMeta) => void] {
  const { sidePanel } = useWindowStores()
  const [width, setWidth] = useState(sidePanel.width)
  const usual = Math.round(Math.max(USUAL.least, Math.min(USUAL.most, window.innerWidth * USUAL.share)))
  const keep = ({ side }: Record<string, number>, { isUserInteraction }: LayoutChangedMeta) => {
    if (side === undefined || !isUserInteraction) return
    sidePanel.keep(side)
    setWidth(side)
  }
  return [width === undefined ? `${usual}px` : `${width}%`, keep]
}
