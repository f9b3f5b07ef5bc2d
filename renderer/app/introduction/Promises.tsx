import { Eye, Lock, ShieldCheck } from 'lucide-react'
import styles from './Introduction.module.css'

/** What Switchyard does with a machine, and what it never does. */
export function Promises() {
  return (
    <ul className={styles.promises}>
      <li>
        <Eye aria-hidden />
        <span>
          <strong>It only reads.</strong> It runs the commands below, as you, while its window is open. None of them
          changes anything.
        </span>
      </li>
      <li>
        <Lock aria-hidden />
        <span>
          <strong>Nothing leaves this machine.</strong> No telemetry, no update check; what it sees stays in memory,
          until you save a recording.
        </span>
      </li>
      <li>
        <ShieldCheck aria-hidden />
        <span>
          <strong>No more rights than you have.</strong> It works without root, and says what it could not read.
        </span>
      </li>
    </ul>
  )
}
