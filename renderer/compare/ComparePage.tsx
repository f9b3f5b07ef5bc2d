import { ArrowLeftRight } from 'lucide-react'
import { Suspense, use } from 'react'
import type { KeptMoment } from '../../shared/contract/contract.ts'
import { IconButton } from '../controls/Button.tsx'
import { Callout } from '../controls/Callout.tsx'
import { Working } from '../controls/Working.tsx'
import type { OtherMoment } from '../state/selection-store.ts'
import { useClient, useComparing, useStation, useWindowStores } from '../state/window-stores.tsx'
import styles from './Compare.module.css'
import { type Chosen, chosenMoments } from './chosen-moments.ts'
import { MomentPicker } from './MomentPicker.tsx'
import { momentInventory } from './moment-inventory.ts'
import { momentWords } from './moment-words.ts'
import { OpenBeside } from './OpenBeside.tsx'
import { Story } from './Story.tsx'

/** Two moments, and what differs between them. */
export function ComparePage() {
  const { comparing } = useWindowStores()
  const state = useComparing((all) => all)
  const { moments } = state
  const { before, after } = chosenMoments(state)
  const { choose, swap } = comparing.getState()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
    <section className={styles.page} aria-label="Compare" tabIndex={0}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>Compare two moments</h1>
          <p className={styles.note}>What changed from A to B, with the rows that say so.</p>
        </div>
        <div className={styles.choice}>
          <MomentPicker letter="A" moments={moments} chosen={before?.choice} onChoose={(id) => choose('before', id)} />
          <IconButton
            name="Swap A and B"
            disabled={before === undefined || after === undefined}
            onClick={() => before && after && swap(before.choice, after.choice)}
          >
            <ArrowLeftRight aria-hidden />
          </IconButton>
          <MomentPicker letter="B" moments={moments} chosen={after?.choice} onChoose={(id) => choose('after', id)} />
          <OpenBeside />
        </div>
      </header>
      <Suspense fallback={<Working what="what differs" />}>
        <Compared before={before} after={after} />
      </Suspense>
    </section>
  )
}

function Compared({ before, after }: Chosen) {
  const [was, is] = [useHeld(before?.moment), useHeld(after?.moment)]
  if (before === undefined || after === undefined) return <OnlyOne live={after?.moment.from === 'live'} />
  if (was === undefined || is === undefined) return null
  if (typeof was === 'string') return <Callout tone="caution">{was}</Callout>
  if (typeof is === 'string') return <Callout tone="caution">{is}</Callout>
  return <Story moments={{ before: was, after: is }} />
}

/** What a moment held, with its name; why it can't be had, as a sentence. Of what is on show the window has the latest. */
function useHeld(moment: KeptMoment | undefined): OtherMoment | string | undefined {
  const client = useClient()
  const onShow = useStation(({ state }) => state?.inventory)
  if (moment === undefined) return undefined
  const { id, current } = moment
  const name = momentWords(moment)
  if (current) return onShow && { id, name, inventory: onShow }
  const fetched = use(momentInventory(client, id))
  return 'trouble' in fetched ? fetched.trouble : { id, name, inventory: fetched.inventory }
}

/** There is nothing yet to compare with. */
function OnlyOne({ live }: { live: boolean }) {
  return (
    <section className={styles.empty}>
      <h2>There is only one moment</h2>
      <p>
        {live
          ? 'Nothing has changed on this machine since Switchyard first looked at it. As soon as something does, it stands here.'
          : 'This recording holds one moment only.'}{' '}
        Open another recording beside to compare it with what is on show.
      </p>
    </section>
  )
}
