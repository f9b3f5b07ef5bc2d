import type { Verdict } from '../../../shared/reach/verdict.ts'
import { VerdictSign } from '../../controls/VerdictSign.tsx'
import { questionOf } from '../../matrix/pairs.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { verdictWords } from '../verdict-words.ts'
import styles from './Question.module.css'

/** Where the destination has several addresses: which one this answer is about, and what the others’ are. */
export function AskedAddress({ verdict: { from, to, address, protocol, port } }: { verdict: Verdict }) {
  const { question } = useWindowStores()
  const cells = useAnalysis()
    .matrix(protocol, port)
    .cells.filter((cell) => cell.from === from && cell.to === to)
  if (cells.length < 2) return null
  return (
    <fieldset className={styles.addresses}>
      <legend>It has {cells.length} addresses. The answer for</legend>
      {cells.map((cell) => (
        <button
          key={cell.address}
          type="button"
          aria-pressed={cell.address === address}
          onClick={() => question.getState().ask(questionOf(cell, { protocol, port }))}
        >
          <VerdictSign verdict={cell.verdict} size={14} />
          <span>{cell.address}</span>
          <span className={styles.word}>{verdictWords[cell.verdict]}</span>
        </button>
      ))}
    </fieldset>
  )
}
