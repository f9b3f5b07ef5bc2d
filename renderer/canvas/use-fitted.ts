import { getViewportForBounds, useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'
import type { Layout } from '../../shared/diagram/scene.ts'
import { useView, useWindowStores } from '../state/window-stores.tsx'

/** `fitted`: below where cards show all that is known (detail-of-zoom.ts): in a large window the first look is the usual one. */
export const ZOOM = { least: 0.2, most: 3, fitted: 1.48 } as const

/** Share of the canvas that stays free around a fitted picture. */
const MARGIN = 0.015

/** Keeps the picture fitted to the canvas until somebody pans or zooms; then where they left it, also on the next visit. */
export function useFitted(host: string, { width, height }: Layout): void {
  const { view } = useWindowStores()
  const { setViewport } = useReactFlow()
  const canvasWidth = useStore((flow) => flow.width)
  const canvasHeight = useStore((flow) => flow.height)
  const left = useView((state) => state.viewports[host])
  const fits = useView((state) => state.fits)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for each time that somebody asks for it
  useEffect(() => {
    if (canvasWidth === 0 || canvasHeight === 0) return
    const bounds = { x: 0, y: 0, width, height }
    const viewport = left ?? getViewportForBounds(bounds, canvasWidth, canvasHeight, ZOOM.least, ZOOM.fitted, MARGIN)
    setViewport(viewport)
    view.getState().setZoom(viewport.zoom)
  }, [canvasWidth, canvasHeight, width, height, left, fits, setViewport, view])
}
