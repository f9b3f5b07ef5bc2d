import { Button } from '../../controls/Button.tsx'
import { useWindowStores } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import { CollectedList } from './CollectedList.tsx'
import styles from './Introduction.module.css'
import { Promises } from './Promises.tsx'

/** On the first run, before anything is collected: what would be, and that it stays here. */
export function Introduction() {
  const { agree, sample } = useWindowActions()
  const { lesson } = useWindowStores()
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>Before Switchyard looks at this machine</h2>
      <Promises />
      <div>
        <h3 className={styles.subtitle}>The commands that it runs</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
        <section className={styles.list} aria-label="Commands" tabIndex={0}>
          <CollectedList />
        </section>
      </div>
      <div className={styles.actions}>
        <Button look="strong" onClick={() => void agree()}>
          Start
        </Button>
        <Button onClick={() => void sample()}>Open the sample instead</Button>
        <Button onClick={() => lesson.getState().start()}>Start the lesson</Button>
        <p className={styles.muted}>This is asked once. The list stays in the menu, under “What is collected”.</p>
      </div>
    </section>
  )
}
