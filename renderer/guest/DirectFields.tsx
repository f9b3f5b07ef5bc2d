import type { Ref } from 'react'
import styles from './AskGuest.module.css'
import type { AskDraft, DraftOf } from './ask-draft.ts'

interface DirectFieldsProps {
  draft: DraftOf<'powershell-direct'>
  /** The password stays in its field, and is taken from there once. */
  password: Ref<HTMLInputElement>
  onChange: (draft: AskDraft) => void
}

/** An account in the guest. */
export function DirectFields({ draft, password, onChange }: DirectFieldsProps) {
  const field = { autoCapitalize: 'none', spellCheck: false, className: styles.input } as const
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        User in the guest
        <input
          {...field}
          data-first
          autoComplete="off"
          value={draft.user}
          maxLength={256}
          onChange={({ target }) => onChange({ ...draft, user: target.value })}
        />
      </label>
      <label className={styles.field}>
        Password
        {/* Not the account of this page: nothing is to be remembered. */}
        <input {...field} ref={password} type="password" autoComplete="new-password" maxLength={1024} />
      </label>
      <p className={styles.muted}>For Windows guests. The password is used once, for this question, and never kept.</p>
    </div>
  )
}
