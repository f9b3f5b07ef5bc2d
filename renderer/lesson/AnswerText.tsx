import { useEffect, useRef } from 'react'
import { Callout } from '../controls/Callout.tsx'
import { SentencesText } from './SentencesText.tsx'
import type { Sentence } from './step.ts'

/** What is said of an answer: in a word, and why. */
export function AnswerText({ right, because }: { right: boolean; because: readonly Sentence[] }) {
  const end = useRef<HTMLDivElement>(null)
  // A step may be longer than there is room for: what was just learned must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again for another answer
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [because])
  return (
    <div ref={end}>
      <Callout tone={right ? 'may' : 'caution'}>
        <strong>{right ? 'Right.' : 'Not so.'}</strong>
        <SentencesText sentences={because} />
      </Callout>
    </div>
  )
}
