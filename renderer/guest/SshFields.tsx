import { useId } from 'react'
import styles from './AskGuest.module.css'
import type { AskDraft } from './ask-draft.ts'

interface SshFieldsProps {
  draft: Extract<AskDraft, { kind: 'ssh' }>
  /** Addresses and names that are known of it. */
  hosts: readonly string[]
  onChange: (draft: AskDraft) => void
}

/** Where the guest answers by SSH, and as whom. */
export function SshFields({ draft, hosts, onChange }: SshFieldsProps) {
  const known = useId()
  const field = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, className: styles.input } as const
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        Address or name
        <input
          {...field}
          list={known}
          value={draft.host}
          maxLength={255}
          onChange={({ target }) => onChange({ ...draft, host: target.value })}
        />
        <datalist id={known}>
          {hosts.map((host) => (
            <option key={host} value={host} />
          ))}
        </datalist>
      </label>
      <label className={styles.field}>
        User there
        <input
          {...field}
          data-first
          value={draft.user}
          maxLength={64}
          placeholder="as in your SSH configuration"
          onChange={({ target }) => onChange({ ...draft, user: target.value })}
        />
      </label>
      <label className={`${styles.field} ${styles.narrow}`}>
        Port
        <input
          {...field}
          inputMode="numeric"
          value={draft.port}
          maxLength={5}
          placeholder="22"
          onChange={({ target }) => onChange({ ...draft, port: target.value })}
        />
      </label>
      <label className={`${styles.field} ${styles.narrow}`}>
        It runs
        <select
          className={styles.input}
          value={draft.system}
          onChange={({ target }) => onChange({ ...draft, system: target.value === 'windows' ? 'windows' : 'linux' })}
        >
          <option value="linux">Linux</option>
          <option value="windows">Windows</option>
        </select>
      </label>
    </div>
  )
}
