import { isRefusal } from '../../recording/refusal.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import type { Topology } from '../../topology/topology.ts'
import { answer } from '../answer.ts'
import type { Block, Question } from '../verdict.ts'
import { applyChange, type Change } from '../what-if.ts'
import { candidateChanges } from './candidate-changes.ts'

/** For each block of a question’s answer the changes that would lift it, each tried: what does not help is not offered. */
export function liftingChanges(topology: Topology, question: Question, blocks: readonly Block[]): Change[][] {
  return blocks.map((block) => liftingOne(topology, question, block))
}

function liftingOne(topology: Topology, question: Question, block: Block): Change[] {
  return candidateChanges(topology, question, block).filter((change) => lifts(topology, question, block, change))
}

function lifts({ inventory }: Topology, question: Question, block: Block, change: Change): boolean {
  const changed = applyChange(inventory, change)
  if (isRefusal(changed)) return false
  // Without its address: a change may give the machine another one.
  const { address: _, ...rest } = question
  const { blocks } = answer(buildTopology(changed), rest)
  return blocks.every(({ code, stack }) => code !== block.code || stack !== block.stack)
}
