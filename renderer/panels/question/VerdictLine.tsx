import type { Verdict } from '../../../shared/reach/verdict.ts'
import { Chip } from '../../controls/Chip.tsx'
import { VerdictSign } from '../../controls/VerdictSign.tsx'
import { askedWords } from '../asked-words.ts'
import panel from '../Panel.module.css'
import styles from './Question.module.css'

const words = { reachable: 'Yes', blocked: 'No', unknown: 'Can’t be said' } as const

/** The answer, large: a sign, a word, and the sentence. */
export function VerdictLine({ verdict: { verdict, sentence, protocol, port } }: { verdict: Verdict }) {
  return (
    <>
      <div className={styles.verdict} data-verdict={verdict} role="status">
        <VerdictSign verdict={verdict} size={32} />
        <p>
          <strong>{words[verdict]}.</strong> {sentence}
        </p>
      </div>
      <p className={panel.chips}>
        <Chip>{askedWords(protocol, port)}</Chip>
      </p>
    </>
  )
}
