import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useWindowStores } from '../state/window-stores.tsx'

/** Ways to look at the picture of a host. Whoever zooms leaves it there, also for the next visit, until it is fitted again. */
export function useZoom(host: string) {
  const { view } = useWindowStores()
  const { zoomIn, zoomOut, zoomTo, getViewport } = useReactFlow()
  return useMemo(() => {
    const leave = () => view.getState().setViewport(host, getViewport())
    return {
      leave,
      zoomIn: () => void zoomIn().then(leave),
      zoomOut: () => void zoomOut().then(leave),
      zoomToFull: () => void zoomTo(1).then(leave),
      refit: () => view.getState().setViewport(host, undefined),
    }
  }, [view, host, zoomIn, zoomOut, zoomTo, getViewport])
}
