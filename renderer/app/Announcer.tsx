import { useAnalysisIfAny } from '../state/use-analysis.ts'
import { useQuestion, useStation } from '../state/window-stores.tsx'
import styles from './Announcer.module.css'
import { changeSentence } from './change-sentence.ts'
import { usePrevious } from './use-previous.ts'

/** Says to screen readers what others see at a glance: the answer, and who has come or gone. Nothing else, and nothing twice. */
export function Announcer() {
  const analysis = useAnalysisIfAny()
  const question = useQuestion((state) => state.question)
  const inventory = useStation(({ state }) => state?.inventory)
  const before = usePrevious(inventory)
  const verdict = analysis && question ? analysis.verdict(question).sentence : ''
  const change = before && inventory ? changeSentence(before, inventory) : ''
  return (
    <div className={styles.hidden}>
      <p role="status" aria-label="Answer">
        {verdict}
      </p>
      <p role="status" aria-label="Change">
        {change}
      </p>
    </div>
  )
}
