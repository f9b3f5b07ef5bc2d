import { useSyncExternalStore } from 'react'

/** How much room the top bar has, in CSS pixels: at 200 % zoom a window of 1280 is 640 wide. */
export type Room = 'wide' | 'usual' | 'narrow' | 'slim'

const LEAST: readonly [Room, number][] = [
  ['wide', 1560],
  ['usual', 1250],
  ['narrow', 960],
]

const queries = LEAST.map(([room, least]) => [room, `(min-width: ${least}px)`] as const)

/** How much room there is, as the window changes. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, room)
}

function room(): Room {
  return queries.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'slim'
}

function subscribe(onChange: () => void): () => void {
  const lists = queries.map(([, query]) => window.matchMedia(query))
  for (const list of lists) list.addEventListener('change', onChange)
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange)
  }
}
