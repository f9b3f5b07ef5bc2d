import type { Inventory } from '../../shared/inventory/inventory.ts'
import { applyChange } from '../../shared/reach/what-if.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { hostKey } from '../canvas/use-layout.ts'
import { forgetMoments } from '../compare/moment-inventory.ts'
import { usualSettings } from '../state/remembered.ts'
import { toldSettings } from '../state/settings-store.ts'
import type { WindowStores } from '../state/window-stores.tsx'
import { askable, isThere } from './let-go.ts'

/** Feeds what the station says to the stores, and lets go of what it no longer tells of. Gives the function that ends it. */
export function connectStation(stores: WindowStores): () => void {
  const ends = [
    stores.client.recents.list((recents) => stores.work.getState().setRecents(recents)),
    stores.client.compare.moments((moments) => stores.comparing.getState().receive(moments)),
    stores.client.station.traffic((traffic) => stores.traffic.getState().receive(traffic)),
    stores.client.station.state((state) => {
      const { inventory, sequence } = state
      // Nothing is shown that is to be hidden, not even for a moment.
      if (stores.settings.getState().hideAddresses && state.hidden !== true) return tell(stores)
      // Before the new picture is drawn: nobody may ask it for a machine that it does not have.
      const before = stores.station.getState().state
      if (before !== undefined && before.hidden !== state.hidden) forgetNumbers(stores)
      if (inventory !== undefined && sequence !== before?.sequence) {
        letGo(stores, inventory)
        letGoOfSupposed(stores, before?.inventory, inventory)
      }
      if (state.pasted === undefined) stores.pasting.getState().forget()
      stores.station.getState().receive(state)
    }),
  ]
  // After the listening has begun: what is shown first, the other settings can do without.
  const { interval, without } = stores.settings.getState()
  if (interval !== usualSettings.interval || without.length > 0) tell(stores)
  ends.push(
    stores.settings.subscribe((now, before) => {
      if (now.open === before.open) tell(stores)
    }),
  )
  return () => {
    for (const end of ends) end()
  }
}

/** Tells the station the settings. Where it does not answer it is told again with the next state. */
function tell({ client, settings }: WindowStores): void {
  client.station.settings(toldSettings(settings.getState())).catch(() => undefined)
}

/** Addresses were hidden, or are no longer: what was chosen and typed is about numbers that are not there any more. */
function forgetNumbers({ client, selection, question, whatIf, view }: WindowStores): void {
  forgetMoments(client)
  // Two moments that are being compared were fetched before.
  if (view.getState().page === 'compare') view.getState().open('topology')
  const { closeRaw, clear, probe } = selection.getState()
  closeRaw()
  clear()
  probe('')
  question.getState().clear()
  whatIf.getState().keep(() => false)
}

function letGo({ selection, question }: WindowStores, inventory: Inventory): void {
  const { subject, raw, clear, closeRaw } = selection.getState()
  if (subject !== undefined && !isThere(subject, inventory)) clear()
  if (raw !== undefined && raw.of === undefined && !inventory.outputs.some(({ id }) => id === raw.output)) closeRaw()
  const { draft, choose, clear: clearQuestion } = question.getState()
  const still = askable(draft, inventory)
  if (still === draft) return
  clearQuestion()
  if (still !== undefined) choose(still)
}

/** What was supposed of one host is not supposed of another; nor is what can’t be any more. */
function letGoOfSupposed({ whatIf }: WindowStores, before: Inventory | undefined, now: Inventory): void {
  const isSameHost = before !== undefined && hostKey(before) === hostKey(now)
  whatIf.getState().keep((change) => isSameHost && !isRefusal(applyChange(now, change)))
}
