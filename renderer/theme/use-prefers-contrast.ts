import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-contrast: more)'

/** Whether the system is set to more contrast, as that changes. */
export function usePrefersContrast(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches)
}

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(QUERY)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}
