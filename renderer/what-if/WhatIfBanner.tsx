import { Suspense, useState } from 'react'
import { changeWords } from '../../shared/reach/what-if.ts'
import { Button } from '../controls/Button.tsx'
import { Working } from '../controls/Working.tsx'
import { supposedInventory } from '../state/supposed-inventory.ts'
import { useStation, useWhatIf, useWindowStores } from '../state/window-stores.tsx'
import { ChangedAnswers, ChangedCount } from './ChangedAnswers.tsx'
import styles from './WhatIfBanner.module.css'

/** Above every page while something is supposed: what, that it is not so, which answers it changes, and the way back. */
export function WhatIfBanner() {
  const { whatIf, undo } = useWindowStores()
  const actual = useStation((station) => station.state?.inventory)
  const changes = useWhatIf((state) => state.changes)
  const [open, setOpen] = useState(false)
  if (actual === undefined || changes.length === 0) return null
  const { refusals } = supposedInventory(actual, changes)
  return (
    <section className={styles.banner} aria-label="What if">
      <div className={styles.line}>
        <p className={styles.words}>
          <strong>What if: </strong>
          {changes.map((change) => changeWords(actual, change)).join('; ')} <em>— not how it is</em>
        </p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          <Suspense fallback="What changes">
            <ChangedCount />
          </Suspense>
        </Button>
        <Button onClick={undo}>Undo</Button>
        <Button look="strong" onClick={() => whatIf.getState().backToHowItIs()}>
          Back to how it is
        </Button>
      </div>
      {refusals.map(({ sentence }) => (
        <p key={sentence} className={styles.refusal}>
          {sentence}
        </p>
      ))}
      {open && (
        <Suspense fallback={<Working what="what changes" />}>
          <ChangedAnswers />
        </Suspense>
      )}
    </section>
  )
}
