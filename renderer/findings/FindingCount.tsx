import { severities } from '../../shared/findings/finding.ts'
import styles from './FindingCount.module.css'
import { severityWords } from './severity-words.ts'
import { useFindings } from './use-findings.ts'

/** How many findings there are, of the gravest kind the colour; nothing until that is known, or where there are none. */
export function FindingCount() {
  const found = useFindings()?.found ?? []
  const gravest = severities.find((severity) => found.some((one) => one.severity === severity))
  if (gravest === undefined) return null
  return (
    <span className={styles.count} data-severity={gravest} title={`The gravest: ${severityWords[gravest].one}`}>
      {found.length}
    </span>
  )
}
