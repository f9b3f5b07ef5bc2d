import { reasons } from '../../shared/reach/reason.ts'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { Explained } from '../glossary/Term.tsx'
import { verdictWords } from '../panels/verdict-words.ts'
import { cellSentence, uncountedWords } from './cell-words.ts'
import type { End } from './grid.ts'
import styles from './MatrixPage.module.css'
import { isPartial, type Pair } from './pairs.ts'

interface CellDetailProps {
  from: End | undefined
  to: End | undefined
  pair: Pair | undefined
}

/** The cell that is pointed at or has the focus, in words; each address where the destination has several. */
export function CellDetail({ from, to, pair }: CellDetailProps) {
  if (from === undefined || to === undefined) {
    return (
      <p className={`${styles.detail} ${styles.muted}`}>
        Point at a cell, or walk there with the arrow keys, for its reason. Enter opens the answer.
      </p>
    )
  }
  if (pair === undefined) {
    return (
      <p className={`${styles.detail} ${styles.muted}`}>
        {from === to
          ? `${from.name} with itself: it never leaves the machine.`
          : `${from.name} → ${to.name} was not asked.`}
      </p>
    )
  }
  const several = pair.cells.length > 1
  const left = uncountedWords(pair)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.detail} aria-label="The cell in words" tabIndex={0}>
      <p>
        <VerdictSign verdict={pair.verdict} />{' '}
        <strong>
          {from.name} → {to.name}
        </strong>{' '}
        <Explained>{cellSentence(pair)}</Explained>
        {pair.verdict !== 'reachable' && !several && <code className={styles.code}>{pair.telling.reason}</code>}
        {left && <span className={styles.muted}> {left}</span>}
      </p>
      {several && (
        <ul className={styles.addresses}>
          {pair.cells.map((cell) => (
            <li key={cell.address}>
              <VerdictSign verdict={cell.verdict} size={14} /> <code>{cell.address ?? 'no address known'}</code>{' '}
              {verdictWords[cell.verdict]}
              {cell.verdict !== 'reachable' && isPartial(pair) && (
                <span className={styles.muted}> {reasons[cell.reason]}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
