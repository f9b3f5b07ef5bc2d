import styles from './AskGuest.module.css'
import type { AskDraft, DraftOf } from './ask-draft.ts'

interface WslFieldsProps {
  draft: DraftOf<'wsl'>
  distributions: readonly string[]
  onChange: (draft: AskDraft) => void
}

/** Which distribution answers for all that share the guest’s network. */
export function WslFields({ draft, distributions, onChange }: WslFieldsProps) {
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        Distribution
        <select
          className={styles.input}
          data-first
          value={draft.distribution}
          onChange={({ target }) => onChange({ ...draft, distribution: target.value })}
        >
          {distributions.map((distribution) => (
            <option key={distribution}>{distribution}</option>
          ))}
        </select>
      </label>
      <p className={styles.muted}>
        All of WSL 2 shares one network, so any of them will do. One that does not run is not started.
      </p>
    </div>
  )
}
