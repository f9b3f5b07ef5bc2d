import { Check, CircleDashed } from 'lucide-react'
import type { Findings } from '../../shared/findings/find-findings.ts'
import { CopyButton } from '../controls/CopyButton.tsx'
import styles from './Checks.module.css'

/** What was looked at and is as it should be; and what could not be told, with the command that would. */
export function Checks({ findings: { found, checked, unchecked } }: { findings: Findings }) {
  const codes = new Set(found.map(({ code }) => code))
  const fine = checked.filter(({ code }) => !codes.has(code))
  return (
    <div className={styles.both}>
      {unchecked.length > 0 && (
        <details className={styles.checks} open={found.length === 0}>
          <summary>
            {unchecked.length === 1 ? 'One thing' : `${unchecked.length} things`} could not be checked, for want of a
            recording
          </summary>
          <ul>
            {unchecked.map(({ code, checks, missing }) => (
              <li key={code}>
                <CircleDashed size={16} aria-hidden />
                <span className={styles.what}>
                  {checks}.{' '}
                  <span className={styles.commands}>
                    To be recorded:{' '}
                    {missing.map((command, index) => (
                      <span key={command}>
                        {index > 0 && ', '}
                        <code>{command}</code>
                      </span>
                    ))}
                  </span>
                </span>
                <CopyButton look="quiet" text={missing.join('\n')} what={`the commands for: ${checks}`} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.checks} open={found.length === 0}>
        <summary>
          {fine.length} {fine.length === 1 ? 'thing was' : 'things were'} checked and found in order
        </summary>
        <ul>
          {fine.map(({ code, checks }) => (
            <li key={code}>
              <Check size={16} aria-hidden />
              <span className={styles.what}>{checks}.</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
