import { ArrowLeftRight, Route } from 'lucide-react'
import { Button } from '../../controls/Button.tsx'
import { CopyButton } from '../../controls/CopyButton.tsx'
import { useView, useWindowStores } from '../../state/window-stores.tsx'
import styles from './Question.module.css'

interface QuestionActionsProps {
  /** The whole answer, to copy. */
  text: string
  names: { from: string; to: string }
}

/** What can be done with an answer: turn the question round, copy it, see it in the picture. */
export function QuestionActions({ text, names }: QuestionActionsProps) {
  const { question, view } = useWindowStores()
  const inPicture = useView(({ page }) => page === 'topology')
  return (
    <div className={styles.actions}>
      {!inPicture && (
        <Button look="strong" onClick={() => view.getState().open('topology')}>
          <Route aria-hidden />
          Show in the picture
        </Button>
      )}
      <Button
        onClick={() => question.getState().swap()}
        aria-label={`Ask the other way round: ${names.to} → ${names.from}`}
      >
        <ArrowLeftRight aria-hidden />
        The other way
      </Button>
      <CopyButton text={text} what="all of it, as text" label="Copy answer" />
    </div>
  )
}
