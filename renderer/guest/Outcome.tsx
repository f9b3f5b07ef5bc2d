import type { AskedGuest } from '../../shared/contract/guest-asking.ts'
import { Callout } from '../controls/Callout.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import styles from './AskGuest.module.css'

/** What came of it: how much was told; or why not, and what to do. */
export function Outcome({ outcome }: { outcome: AskedGuest }) {
  if (outcome.kind === 'told')
    return (
      <Callout>
        <p>{outcome.sentence} They are in the picture now, as observed.</p>
      </Callout>
    )
  const { sentence, command } = outcome
  return (
    <Callout tone="stopped">
      <p>{sentence}</p>
      {command !== undefined && (
        <div className={styles.line}>
          <code>{command}</code>
          <CopyButton text={command} what="command that helps" />
        </div>
      )}
    </Callout>
  )
}
