import type { Finding, FindingSubject } from '../../shared/findings/finding.ts'
import table from '../controls/Table.module.css'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './FindingsAbout.module.css'
import { SeveritySign } from './SeveritySign.tsx'
import { severityWords } from './severity-words.ts'
import { useFindingsOf } from './use-findings.ts'

/** The findings about one thing, on its page: each opens in the list. Nothing where there are none. */
export function FindingsAbout({ subject }: { subject: FindingSubject }) {
  const { view } = useWindowStores()
  const found = useFindingsOf()(subject)
  if (found.length === 0) return null
  return (
    <ul className={styles.findings} aria-label="Findings">
      {alike(found).map(({ id, severity, title, count }) => (
        <li key={id}>
          <SeveritySign severity={severity} />
          <span className={styles.word}>{severityWords[severity].one}:</span>
          <button type="button" className={table.link} onClick={() => view.getState().showFinding(id)}>
            {title}
          </button>
          {count > 1 && <span className={styles.word}>{count} times</span>}
        </li>
      ))}
    </ul>
  )
}

/** Those that read alike are one row, which opens the first of them: in the list they stand together. */
function alike(found: readonly Finding[]): (Pick<Finding, 'id' | 'severity' | 'title'> & { count: number })[] {
  const rows = Map.groupBy(found, ({ severity, title }) => `${severity} ${title}`)
  return [...rows.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ id: first.id, severity: first.severity, title: first.title, count: 1 + more.length }],
  )
}
