import { useMemo } from 'react'
import { pairKey } from '../matrix/pairs.ts'
import { tellingChanges } from './changed-groups.ts'
import { useChangedCells } from './use-changed-cells.ts'

/** The pairs whose answer a supposed change makes another, with what it was, in words. */
export function useChangedPairs(): ReadonlyMap<string, string> {
  const changes = useChangedCells()
  return useMemo(
    () =>
      new Map(
        tellingChanges(changes).map((cell) => [
          pairKey(cell),
          cell.how === 'other-reason' ? `was ${cell.before.reason}` : `was ${cell.before.verdict}`,
        ]),
      ),
    [changes],
  )
}
