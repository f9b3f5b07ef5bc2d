import type { OfferedWay } from '../../shared/contract/guest-asking.ts'
import styles from './AskGuest.module.css'

const names: Record<OfferedWay['kind'], string> = {
  ssh: 'SSH',
  wsl: 'WSL',
  'powershell-direct': 'PowerShell Direct',
}

interface WayChoiceProps {
  ways: readonly OfferedWay[]
  chosen: OfferedWay['kind'] | undefined
  onChoose: (kind: OfferedWay['kind']) => void
}

/** How the guest is asked, where there are several ways. */
export function WayChoice({ ways, chosen, onChoose }: WayChoiceProps) {
  if (ways.length < 2) return null
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.heading}>How</legend>
      {ways.map(({ kind }) => (
        <label key={kind} className={styles.choice}>
          <input type="radio" name="way" checked={kind === chosen} onChange={() => onChoose(kind)} />
          {names[kind]}
        </label>
      ))}
    </fieldset>
  )
}
