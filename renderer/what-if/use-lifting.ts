import { useMemo } from 'react'
import type { Block, Question } from '../../shared/reach/verdict.ts'
import { liftingChanges } from '../../shared/reach/what-if/lifting-changes.ts'
import type { Change } from '../../shared/reach/what-if.ts'
import type { Analysis } from '../state/analysis.ts'

/** For each block the changes that would lift it. */
export function useLifting(
  { topology }: Analysis,
  question: Question,
  blocks: readonly Block[],
): ReadonlyMap<Block, readonly Change[]> {
  return useMemo(
    () => new Map(blocks.map((block) => [block, liftingChanges(topology, question, block)])),
    [topology, question, blocks],
  )
}
