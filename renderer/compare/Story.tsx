import { useDeferredValue } from 'react'
import type { Difference } from '../../shared/compare/comparison.ts'
import { CopyButton } from '../controls/CopyButton.tsx'
import { useWorked } from '../work/use-worked.ts'
import styles from './Compare.module.css'
import { compareText } from './compare-text.ts'
import { comparisonOf } from './comparison-of.ts'
import { DifferenceRow, type Moments } from './DifferenceRow.tsx'

/** What differs between two moments: the story first, then who reaches whom, last what can't be compared. */
export function Story({ moments }: { moments: Moments }) {
  // While a new one is worked out the last one stays.
  const { before, after } = useDeferredValue(moments)
  const comparison = useWorked(comparisonOf(before.inventory, after.inventory))
  const { differences, verdicts, notRecorded, inBoth, asked } = comparison
  const shown = { before, after }
  const names = { before: before.name, after: after.name }
  return (
    <>
      <section aria-label="What changed">
        <div className={styles.bar}>
          <h2 className={styles.heading}>What changed</h2>
          <CopyButton text={() => compareText(comparison, names)} what="the story as text" label="Copy the story" />
        </div>
        {differences.length === 0 ? (
          <p className={styles.same}>Nothing differs in what both recorded.</p>
        ) : (
          <Rows of={differences} moments={shown} first />
        )}
      </section>
      <section aria-label="Who can reach whom">
        <h2 className={styles.heading}>Who can reach whom</h2>
        {verdicts.length === 0 ? (
          <p className={styles.same}>
            The same, for the {inBoth === 1 ? 'one machine' : `${inBoth} machines`} in both. Asked: ping.
          </p>
        ) : (
          <Rows of={verdicts} moments={shown} />
        )}
        {asked === 'networks' && (
          <p className={styles.note}>Some of each network were asked: there are too many machines to ask them all.</p>
        )}
      </section>
      {notRecorded.length > 0 && (
        <section aria-label="Not to be compared">
          <h2 className={styles.heading}>Not to be compared</h2>
          <p className={styles.note}>
            Known on one side only, because the other did not run the command, or not whole. So it is neither new nor
            gone.
          </p>
          <Rows of={notRecorded} moments={shown} />
        </section>
      )}
    </>
  )
}

function Rows({ of, moments, first = false }: { of: readonly Difference[]; moments: Moments; first?: boolean }) {
  return (
    <ul className={styles.rows}>
      {of.map((difference, index) => (
        <DifferenceRow
          key={`${difference.kind} ${difference.sentence}`}
          difference={difference}
          moments={moments}
          open={first && index === 0}
        />
      ))}
    </ul>
  )
}
