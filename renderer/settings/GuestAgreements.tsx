import { useEffect, useState } from 'react'
import type { Agreement } from '../../shared/contract/guest-asking.ts'
import { Button } from '../controls/Button.tsx'
import { useClient } from '../state/window-stores.tsx'
import styles from './SettingsDialog.module.css'

/** Which guests may be asked without being agreed to again; each can be taken back. */
export function GuestAgreements() {
  const client = useClient()
  const [agreements, setAgreements] = useState<readonly Agreement[]>([])
  useEffect(() => client.guest.agreements(setAgreements), [client])
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>Guests that may be asked themselves</legend>
      {agreements.length === 0 ? (
        <p className={styles.note}>None: before a guest is asked, you are shown what would be run.</p>
      ) : (
        <ul className={styles.list}>
          {agreements.map(({ id, guest, words, lasting }) => (
            <li key={id} className={styles.row}>
              <span className={styles.agreement}>
                <bdi>{guest}</bdi> <span className={styles.note}>{words}</span>{' '}
                <span className={styles.note}>{lasting ? '' : '(until Switchyard ends)'}</span>
              </span>
              <Button
                aria-label={`Forget: ${guest}, ${words}`}
                onClick={() => void client.guest.forget({ id }).catch(() => undefined)}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
