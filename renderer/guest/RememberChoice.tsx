import type { Remember } from '../../shared/contract/guest-asking.ts'
import styles from './AskGuest.module.css'

const choices: readonly { remember: Remember; name: string }[] = [
  { remember: 'once', name: 'This once' },
  { remember: 'session', name: 'For this guest, until Switchyard ends' },
  { remember: 'always', name: 'Always for this guest' },
]

/** For how long the agreement counts. */
export function RememberChoice({ value, onChoose }: { value: Remember; onChoose: (remember: Remember) => void }) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.heading}>You agree to this</legend>
      {choices.map(({ remember, name }) => (
        <label key={remember} className={styles.choice}>
          <input type="radio" name="remember" checked={remember === value} onChange={() => onChoose(remember)} />
          {name}
        </label>
      ))}
      {value === 'always' && <p className={styles.muted}>Kept on this machine, without any password or key.</p>}
    </fieldset>
  )
}
