import { useMemo } from 'react'
import { guestNoun } from '../../shared/inventory/guest-noun.ts'
import { useAnalysis, useInventory } from '../state/use-analysis.ts'
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
  const inventory = useInventory()
  const noun = useMemo(() => guestNoun(inventory.machines.filter(({ kind }) => kind === 'guest')), [inventory])
  const isOff = analysis.machines.get(id)?.power?.value === 'off'
  const reach = useMemo(() => reachOf(matrix, id, { noun, isOff }), [matrix, id, noun, isOff])
  return { ...reach, nameOf: (one: string) => endName(analysis, one), protocol, port }
}
