import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { Finding } from '../../shared/findings/finding.ts'
import { useView, useWindowStores } from '../state/window-stores.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import styles from './FindingEntry.module.css'
import { SeveritySign } from './SeveritySign.tsx'
import { severityWords } from './severity-words.ts'

/** One finding: its sign, what it is, and the sentence; opened, all that is to be said about it. */
export function FindingEntry({ finding }: { finding: Finding }) {
  const { id, severity, title, sentence } = finding
  const { view } = useWindowStores()
  const open = useView(({ openFindings }) => openFindings.has(id))
  const detail = useId()
  return (
    <li className={styles.entry} data-severity={severity}>
      <button
        type="button"
        className={styles.face}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => view.getState().toggleFinding(id)}
      >
        <SeveritySign severity={severity} size={20} />
        <span className={styles.words}>
          <span className={styles.title}>
            <span className={styles.hidden}>{severityWords[severity].one}: </span>
            {title}
          </span>
          <span>{sentence}</span>
        </span>
        <ChevronRight className={styles.turn} data-open={open} size={16} aria-hidden />
      </button>
      <div id={detail} hidden={!open}>
        {open && <FindingDetail finding={finding} />}
      </div>
    </li>
  )
}
