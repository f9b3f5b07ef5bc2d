import { useEffect, useState } from 'react'
import { RawViewer } from '../evidence/raw/RawViewer.tsx'
import { createTermScope, TermScopeContext } from '../glossary/term-scope.ts'
import { useAnalysisIfAny } from '../state/use-analysis.ts'
import { useQuestion, useSelection } from '../state/window-stores.tsx'
import styles from './Panel.module.css'
import { QuestionPage } from './question/QuestionPage.tsx'
import { SubjectPage } from './SubjectPage.tsx'
import { TopContext, useTop } from './top-page-context.ts'

/** What is told of the thing that is selected or asked about; nothing where neither is. Raw outputs open beside it. */
export function SidePanel() {
  const analysis = useAnalysisIfAny()
  const question = useQuestion((state) => state.question)
  const subject = useSelection((state) => state.subject)
  const raw = useSelection((state) => state.raw !== undefined)
  const top = useTop()
  const [terms] = useState(createTermScope)
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  // Each page is read from its beginning, however far down the one before it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another page lies on top
  useEffect(
    () => panel?.scrollTo({ top: 0 }),
    [panel, top.page, top.page === 'subject' ? subject : undefined, question],
  )
  if (analysis === undefined) return null
  return (
    <TermScopeContext value={terms}>
      <TopContext value={top}>
        {(top.page !== undefined || raw) && (
          <aside ref={setPanel} data-region="panel" className={styles.panel} aria-label="Details" tabIndex={-1}>
            {top.page === 'question' && question && <QuestionPage question={question} />}
            {top.page === 'subject' && subject && <SubjectPage subject={subject} />}
          </aside>
        )}
        <RawViewer panel={panel} empty={top.page === undefined} />
      </TopContext>
    </TermScopeContext>
  )
}
