import { stopWords } from '../canvas/stop-words.ts'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { isPartial, type Pair, pairKey, questionOf } from '../matrix/pairs.ts'
import { useQuestion, useWindowStores } from '../state/window-stores.tsx'
import { Empty } from './Empty.tsx'
import styles from './ReachRows.module.css'
import { verdictWords } from './verdict-words.ts'

/** Pairs with their verdicts; a row asks the question in full, so that its path is shown. */
export function ReachRows({ pairs, nameOf }: { pairs: readonly Pair[]; nameOf: (pair: Pair) => string }) {
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  if (pairs.length === 0) return <Empty>Nobody else is known: there is nobody to begin a conversation with.</Empty>
  return (
    <ul>
      {pairs.map((pair) => (
        <li key={pairKey(pair)}>
          <button
            type="button"
            className={styles.row}
            data-verdict={pair.verdict}
            onClick={() => question.getState().ask(questionOf(pair.telling, { protocol, port }))}
          >
            <VerdictSign verdict={pair.verdict} />
            <span className={styles.who}>
              {nameOf(pair)} <span className={styles.why}>{whyWords(pair)}</span>
            </span>
            <span className={styles.verdict}>{verdictWords[pair.verdict]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function whyWords(pair: Pair): string {
  if (isPartial(pair)) return `at ${pair.reachable} of ${pair.cells.length} addresses`
  return pair.verdict === 'reachable' ? '' : stopWords[pair.telling.reason]
}
