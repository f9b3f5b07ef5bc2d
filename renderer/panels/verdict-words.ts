import type { Verdict } from '../../shared/reach/verdict.ts'

/** Whether a conversation may begin, in a word. */
export const verdictWords: Record<Verdict['verdict'], string> = {
  reachable: 'yes',
  blocked: 'no',
  unknown: 'not known',
}
