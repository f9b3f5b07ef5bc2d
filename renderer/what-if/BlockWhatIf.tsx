import { Suspense } from 'react'
import type { Question } from '../../shared/reach/verdict.ts'
import { Working } from '../controls/Working.tsx'
import { useAnalysis } from '../state/use-analysis.ts'
import { useWorked } from '../work/use-worked.ts'
import { WhatIfToggles } from './WhatIfToggles.tsx'

interface BlockWhatIfProps {
  question: Question
  /** Which block of its answer. */
  index: number
}

/** Beside a block: the changes that would lift it. */
export function BlockWhatIf(props: BlockWhatIfProps) {
  return (
    <Suspense fallback={<Working what="what would lift it" />}>
      <Toggles {...props} />
    </Suspense>
  )
}

function Toggles({ question, index }: BlockWhatIfProps) {
  const changes = useWorked(useAnalysis().lifting(question))
  return <WhatIfToggles name="What if it were otherwise?" changes={changes[index] ?? []} />
}
