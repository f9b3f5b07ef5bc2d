import { useMemo } from 'react'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import { reachOf } from './reach-of.ts'

/** Whom one machine (or the internet) reaches and who reaches it, with the protocol that is asked about. */
export function useReach(id: string) {
  const analysis = useAnalysis()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const reach = useMemo(() => reachOf(analysis, id, protocol, port), [analysis, id, protocol, port])
  return { ...reach, protocol, port }
}
