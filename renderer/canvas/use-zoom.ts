import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { Box } from '../../shared/diagram/scene.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { ZOOM } from './use-fitted.ts'

/** One thing that is brought close: all of its facts, and something around it. */
const CLOSE = 2

/** Ways to look at the picture of a host. Whoever zooms leaves it there, also for the next visit, until it is fitted again. */
export function useZoom(host: string) {
  const { view } = useWindowStores()
  const { zoomIn, zoomOut, zoomTo, setViewport, getViewport } = useReactFlow()
  const flow = useStoreApi()
  return useMemo(() => {
    const leave = () => view.getState().setViewport(host, getViewport())
    return {
      leave,
      zoomIn: () => void zoomIn().then(leave),
      zoomOut: () => void zoomOut().then(leave),
      zoomToFull: () => void zoomTo(1).then(leave),
      /** As large as it fits, with something around it. */
      zoomToBox: (box: Box) => {
        const { width, height } = flow.getState()
        const there = getViewportForBounds(box, width, height, ZOOM.least, CLOSE, 0.2)
        void setViewport(there).then(leave)
        view.getState().setZoom(there.zoom)
      },
      refit: () => view.getState().setViewport(host, undefined),
    }
  }, [view, host, zoomIn, zoomOut, zoomTo, setViewport, getViewport, flow])
}
