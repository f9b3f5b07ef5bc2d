import type { Question, Verdict } from '../../shared/reach/verdict.ts'
import { verdictWords } from '../panels/verdict-words.ts'
import type { Analysis } from '../state/analysis.ts'
import { stopWords } from './stop-words.ts'

/** Up to so many machines an answer takes less than a frame; among more it is worked out when it is really asked. */
const AT_ONCE = 300

/** The answer in a few words, before the question is asked. */
export function askPreview(
  question: Question,
  analysis: Analysis,
): { verdict: Verdict['verdict']; words: string } | undefined {
  if (analysis.machines.size > AT_ONCE) return undefined
  const { verdict, reason } = analysis.verdict(question)
  return { verdict, words: verdict === 'reachable' ? 'yes' : `${verdictWords[verdict]}: ${stopWords[reason]}` }
}
