import { MousePointerClick } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Callout } from '../controls/Callout.tsx'
import { subjectName } from '../panels/subject-name.ts'
import type { Subject } from '../state/selection-store.ts'
import { useAnalysisIfAny } from '../state/use-analysis.ts'
import { useLesson, useWindowStores } from '../state/window-stores.tsx'
import { AnswerText } from './AnswerText.tsx'
import styles from './Lesson.module.css'
import type { Sentence } from './step.ts'

interface AskClickProps {
  step: string
  /** What the step itself opened in the side panel: that it is selected is nobody’s click. */
  opened: Subject | undefined
  ask: { click: Subject; because: Sentence[] }
}

/** Asks for something in the picture: by a click, or by walking there and Enter. */
export function AskClick({ step, opened, ask: { click, because } }: AskClickProps) {
  const { lesson, selection } = useWindowStores()
  const analysis = useAnalysisIfAny()
  const found = useLesson(({ answers }) => answers[step] !== undefined)
  const [wrong, setWrong] = useState<Subject>()
  useEffect(
    () =>
      selection.subscribe(({ subject }, before) => {
        if (subject === undefined || subject === before.subject) return
        if (isSame(subject, click)) lesson.getState().answer(step, 0)
        else if (opened === undefined || !isSame(subject, opened)) setWrong(subject)
      }),
    [selection, lesson, step, click, opened],
  )
  const show = () => selection.getState().select(click)
  return (
    <div role="status">
      {found ? (
        <AnswerText right because={because} />
      ) : wrong === undefined || analysis === undefined ? (
        <p className={styles.how}>
          <MousePointerClick aria-hidden size={16} />
          In the picture; by keyboard: walk there with the arrows, then Enter.
        </p>
      ) : (
        <Callout tone="caution">
          That is <strong>{subjectName(analysis, wrong)}</strong>. Try another, or{' '}
          <Button look="quiet" onClick={show}>
            Show me
          </Button>
        </Callout>
      )}
    </div>
  )
}

function isSame(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && (one.kind === 'internet' || (other.kind !== 'internet' && one.id === other.id))
}
