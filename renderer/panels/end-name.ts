import { INTERNET } from '../../shared/topology/topology.ts'
import type { Analysis } from '../state/analysis.ts'
import type { Subject } from '../state/selection-store.ts'

/** What people call one end of a question. */
export function endName({ machines }: Pick<Analysis, 'machines'>, id: string): string {
  return id === INTERNET ? 'the internet' : (machines.get(id)?.name.value ?? id)
}

/** The page of one end of a question. */
export function endSubject(id: string): Subject {
  return id === INTERNET ? { kind: 'internet' } : { kind: 'machine', id }
}
