import type { GoneMachine } from '../../../shared/contract/contract.ts'
import { machineWords } from '../../panels/kind-words.ts'
import { useNow } from '../use-now.ts'
import { ageWords } from './age-words.ts'
import { DetailButton } from './DetailButton.tsx'
import styles from './Troubles.module.css'

/** Machines that were seen earlier, but not in the last look. */
export function GoneMachines({ gone }: { gone: readonly GoneMachine[] }) {
  const now = useNow(1000)
  const words = gone.length === 1 ? '1 machine not seen any more' : `${gone.length} machines not seen any more`
  return (
    <DetailButton words={words} title="Seen earlier, but not in the last look">
      <ul className={styles.list}>
        {gone.map(({ id, name, kind, seenAt }) => (
          <li key={id} className={styles.trouble}>
            <p>
              <strong>{name}</strong> ({machineWords[kind]}), last seen {ageWords(now - Date.parse(seenAt))} ago
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.place}>
        It was shut down, unplugged or removed, or it has been silent for so long that this machine forgot it.
      </p>
    </DetailButton>
  )
}
