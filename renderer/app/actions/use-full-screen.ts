import { useSyncExternalStore } from 'react'

/** Whether the window has the whole screen, however that came about: by its button, its key or the browser's. */
export const useFullScreen = (): boolean => useSyncExternalStore(listen, () => document.fullscreenElement !== null)

function listen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
