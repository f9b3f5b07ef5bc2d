import { reasons } from '../../shared/reach/reason.ts'
import { Hint } from '../controls/Hint.tsx'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import answer from './Answer.module.css'
import styles from './MatrixLegend.module.css'
import { ANY_NO, type PairSort } from './pair-sort.ts'

interface MatrixLegendProps {
  sorts: readonly PairSort[]
  picked: string | undefined
  onPick: (sort: string | undefined) => void
}

/** Which answers there are and how often; one that is picked stands out in the table, and the others step back. */
export function MatrixLegend({ sorts, picked, onPick }: MatrixLegendProps) {
  return (
    <fieldset className={styles.legend}>
      <legend>Answers, by reason</legend>
      {sorts.map(({ key, verdict, words, count, reason }) => (
        <Hint key={key} text={hintOf(reason, key)}>
          <button
            type="button"
            className={answer.answer}
            data-verdict={verdict}
            data-partial={key === 'partly'}
            aria-pressed={picked === key}
            onClick={() => onPick(picked === key ? undefined : key)}
          >
            <VerdictSign verdict={verdict} size={14} />
            {words} <span className={styles.count}>{count.toLocaleString('en')}</span>
          </button>
        </Hint>
      ))}
    </fieldset>
  )
}

function hintOf(reason: PairSort['reason'], key: string): string {
  if (reason !== undefined) return reasons[reason]
  if (key === ANY_NO) return 'Every “no”, for whatever reason.'
  return key === 'partly' ? 'At some of the addresses of the destination, not at all of them.' : reasons.accepted
}
