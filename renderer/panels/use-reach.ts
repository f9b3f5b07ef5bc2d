import { useMemo } from 'react'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import { useWorked } from '../work/use-worked.ts'
import { endName } from './end-name.ts'
import { reachOf } from './reach-of.ts'

/** Whom one machine (or the internet) reaches and who reaches it, with the protocol that is asked about. */
export function useReach(id: string) {
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const analysis = useAnalysis()
  const matrix = useWorked(analysis.matrix(protocol, port))
  const reach = useMemo(() => reachOf(matrix, id), [matrix, id])
  return { ...reach, nameOf: (one: string) => endName(analysis, one), protocol, port }
}
