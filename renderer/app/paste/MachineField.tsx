import type { MachineGuess } from '../../../shared/inventory/guess-machine.ts'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import { RecordedRole } from '../../../shared/recording/recording.ts'
import { machineWords } from '../../panels/kind-words.ts'
import styles from './PasteDialog.module.css'
import { type MachineChoice, NEW } from './pasted-outputs.ts'

const roleWords: Record<RecordedRole, string> = {
  host: 'the host itself',
  guest: 'a guest (VM) of the host',
  'lan-device': 'a device on the home network',
  router: 'a router',
}

interface MachineFieldProps {
  label: string
  inventory: Inventory | undefined
  guess: MachineGuess | undefined
  choice: MachineChoice
  onChoose: (choice: MachineChoice) => void
}

/** Which machine printed it: one that is there, or a new one by name and role. */
export function MachineField({ label, inventory, guess, choice, onChoose }: MachineFieldProps) {
  const chooseId = (id: string) => onChoose({ ...choice, id })
  return (
    <div className={styles.fields}>
      {inventory !== undefined && (
        <label className={styles.field}>
          {label}
          <select value={choice.id} onChange={({ target }) => chooseId(target.value)}>
            {choice.id === '' && <option value="">Choose …</option>}
            {inventory.machines.map(({ id, name, kind }) => (
              <option key={id} value={id}>
                {name.value} ({machineWords[kind]})
              </option>
            ))}
            <option value={NEW}>A machine that is not here yet</option>
          </select>
        </label>
      )}
      {choice.id === NEW && (
        <>
          <label className={styles.field}>
            Its name
            <input
              value={choice.name}
              maxLength={256}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => onChoose({ ...choice, name: target.value })}
            />
          </label>
          <label className={styles.field}>
            It is
            <select
              value={choice.role}
              onChange={({ target }) => onChoose({ ...choice, role: RecordedRole.parse(target.value) })}
            >
              {RecordedRole.options
                .filter((role) => role !== 'host' || inventory === undefined)
                .map((role) => (
                  <option key={role} value={role}>
                    {roleWords[role]}
                  </option>
                ))}
            </select>
          </label>
        </>
      )}
      {guess !== undefined && <p className={styles.muted}>{guess.because}</p>}
    </div>
  )
}
