import type { Side } from '../../shared/compare/comparison.ts'
import { MomentContext } from '../evidence/moment-context.ts'
import { Sources } from '../evidence/Sources.tsx'
import type { OtherMoment } from '../state/selection-store.ts'
import styles from './Compare.module.css'

interface SideValueProps {
  letter: 'A' | 'B'
  side: Side
  moment: OtherMoment
}

/** How it is on one side, with the rows that say so: those of that moment, whichever is on show. */
export function SideValue({ letter, side: { said, recorded, sources }, moment }: SideValueProps) {
  return (
    <div className={styles.side}>
      <span className={styles.letter} title={moment.name}>
        {letter}
      </span>
      <div className={styles.value}>
        {said === null ? (
          <span className={styles.nothing}>{recorded ? 'none' : 'not recorded'}</span>
        ) : (
          <span className={styles.said}>{said}</span>
        )}
        <MomentContext value={moment}>
          <Sources sources={sources} words />
        </MomentContext>
      </div>
    </div>
  )
}
