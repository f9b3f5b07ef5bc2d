import { INTERNET } from '../../shared/topology/topology.ts'
import type { Analysis } from '../state/analysis.ts'
import type { Subject } from '../state/selection-store.ts'
import { subjectName } from './subject-name.ts'

/** What people call one end of a question. */
export function endName(names: Pick<Analysis, 'machines' | 'interfaces' | 'segments'>, id: string): string {
  return subjectName(names, endSubject(id))
}

/** The page of one end of a question. */
export function endSubject(id: string): Subject {
  return id === INTERNET ? { kind: 'internet' } : { kind: 'machine', id }
}
