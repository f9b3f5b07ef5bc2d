import type { SceneNode } from '../../shared/diagram/scene.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import type { Analysis } from '../state/analysis.ts'
import { askEnd } from './ask-end.ts'

type Ends = Pick<Analysis, 'machines' | 'interfaces'>

/** The question that a line from one node to another asks; none where either stands for nobody, or both for the same. */
export function askQuestion(
  from: SceneNode | undefined,
  to: SceneNode | undefined,
  analysis: Ends,
  { protocol, port }: { protocol: Question['protocol']; port?: number | undefined },
): Question | undefined {
  const begin = from && askEnd(from, analysis)
  const end = to && askEnd(to, analysis)
  if (begin === undefined || end === undefined || begin.id === end.id) return undefined
  return {
    from: begin.id,
    to: end.id,
    protocol,
    ...(end.address === undefined ? {} : { address: end.address }),
    ...(port === undefined ? {} : { port }),
  }
}
