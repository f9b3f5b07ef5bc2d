import { use, useEffect, useReducer, useRef } from 'react'
import type { Analysis } from '../state/analysis.ts'
import { useAnalysis } from '../state/use-analysis.ts'
import type { Picture } from '../work/picture.ts'
import { hostKey } from './use-layout.ts'

export interface Settled {
  analysis: Analysis
  picture: Picture
  /** A newer one is being worked out: this is not the latest any more, and must be shown so. */
  pending: boolean
}

/** The latest analysis whose picture is there. While the next one is worked out the one before stays; the first is waited for. */
export function useSettled(): Settled {
  const latest = useAnalysis()
  const before = useRef<{ analysis: Analysis; picture: Picture }>(undefined)
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  const worked = latest.picture
  useEffect(() => {
    if ('now' in worked) {
      before.current = { analysis: latest, picture: worked.now }
      return
    }
    let wanted = true
    const settle = () => {
      if (wanted) renderAgain()
    }
    worked.later.then(settle, settle)
    return () => {
      wanted = false
    }
  }, [latest, worked])
  const shown = before.current
  if ('now' in worked) {
    // Whoever has waited asks the same promise again; see useWorked.
    const picture = worked.later === undefined ? worked.now : use(worked.later)
    return { analysis: latest, picture, pending: false }
  }
  const stays = shown !== undefined && hostKey(shown.analysis.inventory) === hostKey(latest.inventory)
  return stays ? { ...shown, pending: true } : { analysis: latest, picture: use(worked.later), pending: false }
}
