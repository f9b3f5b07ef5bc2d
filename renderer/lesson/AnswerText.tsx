import { Callout } from '../controls/Callout.tsx'
import { SentencesText } from './SentencesText.tsx'
import type { Sentence } from './step.ts'

/** What is said of an answer: in a word, and why. */
export function AnswerText({ right, because }: { right: boolean; because: readonly Sentence[] }) {
  return (
    <Callout tone={right ? 'may' : 'caution'}>
      <strong>{right ? 'Right.' : 'Not so.'}</strong>
      <SentencesText sentences={because} />
    </Callout>
  )
}
