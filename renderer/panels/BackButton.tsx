import { ArrowLeft } from 'lucide-react'
import { useAnalysis } from '../state/use-analysis.ts'
import { useQuestion, useSelection } from '../state/window-stores.tsx'
import { endName } from './end-name.ts'
import styles from './Panel.module.css'
import { subjectName } from './subject-name.ts'
import { useTopContext } from './top-page-context.ts'

/** Back to the page that lies below this one, where there is one: from a machine to the question in which it was met. */
export function BackButton() {
  const { below, show } = useTopContext()
  const analysis = useAnalysis()
  const subject = useSelection((state) => state.subject)
  const question = useQuestion((state) => state.question)
  const words =
    below === 'subject'
      ? subject && subjectName(analysis, subject)
      : below === 'question'
        ? question && `${endName(analysis, question.from)} → ${endName(analysis, question.to)}`
        : undefined
  if (below === undefined || words === undefined) return null
  return (
    <button type="button" className={styles.back} onClick={() => show(below)}>
      <ArrowLeft aria-hidden />
      <span className={styles.backWords}>Back to {words}</span>
    </button>
  )
}
