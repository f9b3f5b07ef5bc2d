import { useState } from 'react'
import type { Finding, Severity } from '../../shared/findings/finding.ts'
import { Button } from '../controls/Button.tsx'
import { FindingEntry } from './FindingEntry.tsx'
import styles from './FindingsPage.module.css'
import { severityWords } from './severity-words.ts'

/** More are drawn when they are asked for. */
const MOST = 50

/** The findings of one severity. */
export function FindingGroup({ severity, found }: { severity: Severity; found: readonly Finding[] }) {
  const [all, setAll] = useState(false)
  const { one, many, means } = severityWords[severity]
  if (found.length === 0) return null
  const shown = all ? found : found.slice(0, MOST)
  return (
    <section className={styles.group} aria-label={many}>
      <h2 className={styles.heading}>
        {found.length === 1 ? one : many} ({found.length}) <span className={styles.muted}>{means}</span>
      </h2>
      <ul className={styles.entries}>
        {shown.map((finding) => (
          <FindingEntry key={finding.id} finding={finding} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button onClick={() => setAll(true)}>Show the other {found.length - shown.length}</Button>
      )}
    </section>
  )
}
