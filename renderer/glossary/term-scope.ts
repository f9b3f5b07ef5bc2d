import { createContext, use, useEffect, useId, useSyncExternalStore } from 'react'

/** Which of the places where a word stands is the one that the Tab key comes to. */
export interface TermScope {
  claim: (term: string, place: string) => () => void
  isFirst: (term: string, place: string) => boolean
  subscribe: (listener: () => void) => () => void
}

/** For one page: a word that stands there many times is one stop of the Tab key, not many. */
export function createTermScope(): TermScope {
  const places = new Map<string, string[]>()
  const listeners = new Set<() => void>()
  const change = (term: string, now: string[]) => {
    places.set(term, now)
    for (const each of listeners) each()
  }
  return {
    claim: (term, place) => {
      change(term, [...(places.get(term) ?? []), place])
      return () => change(term, places.get(term)?.filter((one) => one !== place) ?? [])
    },
    isFirst: (term, place) => places.get(term)?.[0] === place,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const TermScopeContext = createContext<TermScope>(createTermScope())

/** Whether the Tab key comes to the word here: it does where the word stands first. */
export function useTabStop(term: string): boolean {
  const scope = use(TermScopeContext)
  const place = useId()
  useEffect(() => scope.claim(term, place), [scope, term, place])
  return useSyncExternalStore(scope.subscribe, () => scope.isFirst(term, place))
}
