import { FlaskConical } from 'lucide-react'
import { type Change, changeWords } from '../../shared/reach/what-if.ts'
import { isSupposed } from '../state/what-if-store.ts'
import { useStation, useWhatIf, useWindowStores } from '../state/window-stores.tsx'
import styles from './WhatIfToggles.module.css'

/** Changes to suppose, or to take back: nothing is done to any machine. */
export function WhatIfToggles({ changes, name }: { changes: readonly Change[]; name: string }) {
  const { whatIf, question } = useWindowStores()
  const actual = useStation((station) => station.state?.inventory)
  const supposed = useWhatIf((state) => state.changes)
  if (actual === undefined || changes.length === 0) return null
  const toggle = (change: Change) => {
    whatIf.getState().toggle(change)
    // A mapped port is one more address to ask at: the answer shall be about whichever leads there.
    const { draft, chooseTo } = question.getState()
    if (draft.to !== undefined && draft.address !== undefined) chooseTo(draft.to)
  }
  return (
    <fieldset className={styles.toggles}>
      <legend>
        <FlaskConical aria-hidden />
        {name}
      </legend>
      {changes.map((change) => (
        <label key={JSON.stringify(change)} className={styles.toggle}>
          <input type="checkbox" checked={isSupposed(supposed, change)} onChange={() => toggle(change)} />
          <span>{changeWords(actual, change)}</span>
        </label>
      ))}
    </fieldset>
  )
}
