import type { Verdict } from '../../../shared/reach/verdict.ts'
import { VerdictSign } from '../../controls/VerdictSign.tsx'
import { Explained } from '../../glossary/Term.tsx'
import styles from './Question.module.css'

const words = { reachable: 'Yes', blocked: 'No', unknown: 'Can’t be said' } as const

/** The answer, large: a sign, a word, and the sentence. */
export function VerdictLine({ verdict: { verdict, sentence } }: { verdict: Verdict }) {
  return (
    <div className={styles.verdict} data-verdict={verdict} role="status">
      <VerdictSign verdict={verdict} size={32} />
      <p>
        <strong>{words[verdict]}.</strong> <Explained>{sentence}</Explained>
      </p>
    </div>
  )
}
