import { useDeferredValue, useState } from 'react'
import { type Severity, severities } from '../../shared/findings/finding.ts'
import { Working } from '../controls/Working.tsx'
import { useWhatIf } from '../state/window-stores.tsx'
import { Checks } from './Checks.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import styles from './FindingsPage.module.css'
import { matchingFindings } from './matching-findings.ts'
import { SeverityFilter } from './SeverityFilter.tsx'
import { useFindings } from './use-findings.ts'

/** What is wrong or worth knowing, the grave first; and what was looked at. */
export function FindingsPage() {
  const findings = useFindings()
  const supposed = useWhatIf(({ changes }) => changes.length > 0)
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<readonly Severity[]>(severities)
  const wanted = useDeferredValue(typed)
  if (findings === undefined) return <Working what="what is worth knowing" />
  const { found } = findings
  const matching = matchingFindings(found, wanted).filter(({ severity }) => shown.includes(severity))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
    <section className={styles.page} aria-label="Findings" tabIndex={0}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>What is wrong, or worth knowing</h1>
          <p className={styles.muted} role="status">
            {summary(found.length, matching.length)}
            {supposed && ' Of the network as it is, whatever is supposed.'}
          </p>
        </div>
        {found.length > 0 && (
          <>
            <SeverityFilter found={found} shown={shown} onShow={setShown} />
            <input
              className={styles.filter}
              type="search"
              aria-label="Filter the findings"
              placeholder="Filter"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </>
        )}
      </header>
      <div className={styles.body}>
        <div className={styles.groups}>
          {severities.map((severity) => (
            <FindingGroup
              key={severity}
              severity={severity}
              found={matching.filter((one) => one.severity === severity)}
            />
          ))}
        </div>
        <Checks findings={findings} />
      </div>
    </section>
  )
}

function summary(all: number, shown: number): string {
  if (all === 0) return 'Nothing found in what was recorded.'
  if (shown < all) return `${shown} of ${all} findings.`
  return all === 1 ? 'One finding, with the rows that prove it.' : `${all} findings, each with the rows that prove it.`
}
