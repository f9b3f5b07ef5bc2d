import type { Machine } from '../../../shared/inventory/inventory.ts'
import { Button } from '../../controls/Button.tsx'
import { askedWords, howAsked } from '../../evidence/how-asked.ts'
import { canBeAsked } from '../../guest/guest-to-ask.ts'
import { useClient, useStation, useWindowStores } from '../../state/window-stores.tsx'
import styles from './MachinePage.module.css'

/** A guest that can be asked itself: what for, and the way there; or when it was. */
export function AskItself({ machine }: { machine: Machine }) {
  const { work } = useWindowStores()
  const client = useClient()
  const inventory = useStation(({ state }) => (state?.source.kind === 'live' ? state.inventory : undefined))
  if (inventory === undefined || !canBeAsked(machine, inventory)) return null
  const asked = howAsked(machine.id, inventory)
  const drop = () => void client.guest.drop({ machine: machine.id }).catch(() => undefined)
  return (
    <div className={styles.ask}>
      <p>
        {asked === undefined
          ? 'Some of this is only what the host sees from outside.'
          : `It was asked itself, ${askedWords(asked)}; it may have changed since.`}
      </p>
      <span className={styles.buttons}>
        <Button onClick={() => work.getState().askGuest(machine.id)}>
          {asked === undefined ? 'Ask this guest itself' : 'Ask again'}
        </Button>
        {asked !== undefined && <Button onClick={drop}>Forget what it told</Button>}
      </span>
    </div>
  )
}
