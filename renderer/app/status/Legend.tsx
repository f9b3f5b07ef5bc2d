import { lazy, Suspense } from 'react'
import { octagon } from '../../canvas/octagon.ts'
import { Term } from '../../glossary/Term.tsx'
import { useQuestion } from '../../state/window-stores.tsx'
import { DetailButton } from './DetailButton.tsx'
import styles from './Legend.module.css'

const SignsPage = lazy(async () => ({ default: (await import('../../help/SignsPage.tsx')).SignsPage }))

/** What the arrows mean, in shapes and words; where there is no room the words are behind “All signs”. */
export function Legend() {
  const asked = useQuestion(({ question }) => question !== undefined)
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li data-tone="may">
        <svg width="36" height="14" aria-hidden>
          <path className={styles.line} d="M0 7H26" />
          <path className={styles.filled} d="M24 1L35 7L24 13z" />
        </svg>
        <span className={styles.words}>
          <Term>may begin a conversation</Term>
        </span>
      </li>
      <li data-tone="stopped">
        <svg width="42" height="18" aria-hidden>
          <path className={styles.line} d="M0 9H24" strokeDasharray="7 4" />
          <polygon className={styles.filled} points={octagon({ x: 32, y: 9 }, 8)} />
          <rect className={styles.bar} x="28" y="7.5" width="8" height="3" rx="1" />
        </svg>
        <span className={styles.words}>
          <Term>stopped here</Term>
        </span>
      </li>
      {asked && (
        <li data-tone="stopped">
          <svg width="42" height="18" aria-hidden>
            <path className={styles.would} d="M0 9H24" strokeDasharray="2 4" />
            <polygon className={styles.hollow} points={octagon({ x: 32, y: 9 }, 7)} />
          </svg>
          <span className={styles.words}>
            <Term>would be stopped here</Term>
          </span>
        </li>
      )}
      <li>
        <DetailButton words="All signs" title="What the signs mean">
          <Suspense>
            <SignsPage compact />
          </Suspense>
        </DetailButton>
      </li>
    </ul>
  )
}
