import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '../../shared/findings/finding.ts'
import { Button } from '../controls/Button.tsx'
import { Evidence } from '../evidence/Evidence.tsx'
import { useRawRows } from '../evidence/use-raw-rows.ts'
import { Explained } from '../glossary/Term.tsx'
import { Remedies } from '../panels/question/Remedies.tsx'
import styles from './FindingEntry.module.css'
import { FindingSubjects } from './FindingSubjects.tsx'

/** More rows are shown when they are asked for. */
const MOST_ROWS = 6

/** Whom it is about, why it matters, what proves it, what could be done, and where to read on. */
export function FindingDetail({ finding }: { finding: Finding }) {
  const { why, sources, remedies, reference, subjects, code } = finding
  const [all, setAll] = useState(false)
  const shown = all ? sources : sources.slice(0, MOST_ROWS)
  const rowOf = useRawRows(shown)
  return (
    <div className={styles.detail}>
      <FindingSubjects subjects={subjects} />
      <section>
        <h3>Why it matters</h3>
        <p>
          <Explained>{why}</Explained>
        </p>
      </section>
      <section>
        <h3>What proves it</h3>
        <Evidence sources={shown} rowOf={rowOf} />
        {shown.length < sources.length && (
          <Button look="quiet" onClick={() => setAll(true)}>
            Show the other {sources.length - shown.length} rows
          </Button>
        )}
      </section>
      {remedies.length > 0 && (
        <section>
          <h3>What could be done</h3>
          <Remedies remedies={remedies} />
        </section>
      )}
      <p className={styles.foot}>
        {/* Opens in the user's own browser; the window itself asks nothing of the internet. */}
        <a className={styles.link} href={reference.url} target="_blank" rel="noopener noreferrer">
          {reference.title}
          <ExternalLink size={12} aria-hidden />
          <span className={styles.hidden}> (opens in your browser)</span>
        </a>
        <code>{code}</code>
      </p>
    </div>
  )
}
