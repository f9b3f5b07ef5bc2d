import type { FindingSubject } from '../../shared/findings/finding.ts'
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
      {found.map(({ id, severity, title }) => (
        <li key={id}>
          <SeveritySign severity={severity} />
          <span className={styles.word}>{severityWords[severity].one}:</span>
          <button type="button" className={table.link} onClick={() => view.getState().showFinding(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
