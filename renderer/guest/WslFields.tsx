import { useId } from 'react'
import styles from './AskGuest.module.css'
import type { AskDraft, DraftOf } from './ask-draft.ts'

interface WslFieldsProps {
  draft: DraftOf<'wsl'>
  /** Those that are known. */
  distributions: readonly string[]
  onChange: (draft: AskDraft) => void
}

/** Which distribution answers for all that share the guest’s network. */
export function WslFields({ draft, distributions, onChange }: WslFieldsProps) {
  const known = useId()
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        Distribution
        <input
          className={styles.input}
          data-first
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="Ubuntu"
          list={known}
          value={draft.distribution}
          maxLength={256}
          onChange={({ target }) => onChange({ ...draft, distribution: target.value })}
        />
        <datalist id={known}>
          {distributions.map((distribution) => (
            <option key={distribution} value={distribution} />
          ))}
        </datalist>
      </label>
      <p className={styles.muted}>
        All of WSL 2 shares one network, so any of them will do. One that does not run is not started.
      </p>
    </div>
  )
}
