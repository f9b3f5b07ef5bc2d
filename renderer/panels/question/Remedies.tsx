import type { Remedy } from '../../../shared/reach/verdict.ts'
import { Callout } from '../../controls/Callout.tsx'
import { CopyButton } from '../../controls/CopyButton.tsx'
import panel from '../Panel.module.css'
import { CommandLines } from './CommandLines.tsx'
import styles from './Question.module.css'

/** What would let it through, as commands to copy. Switchyard itself changes nothing. */
export function Remedies({ remedies }: { remedies: readonly Remedy[] }) {
  return (
    <>
      <p className={panel.muted}>To copy: Switchyard itself never changes a machine.</p>
      <ul className={panel.list}>
        {remedies.map(({ title, commands, caution }) => (
          <li key={title}>
            <Callout>
              <p>
                <strong>{title}</strong>
              </p>
              {commands.length > 0 && (
                <div className={styles.commands}>
                  <CommandLines commands={commands} />
                  <CopyButton
                    text={commands.join('\n')}
                    what={commands.length === 1 ? 'the command' : 'the commands'}
                  />
                </div>
              )}
              {caution && (
                <p className={styles.caution}>
                  <strong>Mind:</strong> {caution}
                </p>
              )}
            </Callout>
          </li>
        ))}
      </ul>
    </>
  )
}
