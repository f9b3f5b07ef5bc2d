import type { KeptMoment } from '../../shared/contract/contract.ts'
import { ON_SHOW } from '../state/compare-store.ts'
import styles from './Compare.module.css'
import { momentGroups, momentWords } from './moment-words.ts'

interface MomentPickerProps {
  letter: 'A' | 'B'
  moments: readonly KeptMoment[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Chooses one of the two: what is on show, another moment of it, an earlier look, or a recording beside. */
export function MomentPicker({ letter, moments, chosen, onChoose }: MomentPickerProps) {
  const current = moments.find((one) => one.current)
  return (
    <label className={styles.picker}>
      <span className={styles.letter}>{letter}</span>
      <select aria-label={`Moment ${letter}`} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        {chosen === undefined && (
          <option value="" disabled>
            choose …
          </option>
        )}
        {current !== undefined && (
          <option value={ON_SHOW}>
            {current.from === 'live' ? 'This machine, now' : `${momentWords(current)} (on show)`}
          </option>
        )}
        {momentGroups(moments).map(({ title, moments: of }) => (
          <optgroup key={title} label={title}>
            {of
              .filter((one) => !one.current || one.id === chosen)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {momentWords(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
