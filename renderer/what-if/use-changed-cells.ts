import { useMemo } from 'react'
import type { Matrix } from '../../shared/reach/matrix.ts'
import { type ChangedCell, changedCells } from '../../shared/reach/what-if/changed-cells.ts'
import type { Analysis } from '../state/analysis.ts'
import { useActualAnalysis, useAnalysis } from '../state/use-analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import { useWorked } from '../work/use-worked.ts'
import type { Worked } from '../work/worked.ts'

const NONE: readonly ChangedCell[] = []

/** The answers that are not as they were, with the protocol that is asked about; none while nothing is supposed. */
export function useChangedCells(): readonly ChangedCell[] {
  const actual = useActualAnalysis()
  const supposed = useAnalysis()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const matrixOf = ({ matrix }: Analysis): Worked<Matrix | undefined> =>
    actual === supposed ? { now: undefined } : matrix(protocol, port)
  const before = useWorked(matrixOf(actual))
  const after = useWorked(matrixOf(supposed))
  return useMemo(() => (before && after ? changedCells(before, after) : NONE), [before, after])
}
