import type { Inventory } from '../../shared/inventory/inventory.ts'
import { applyChange } from '../../shared/reach/what-if.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { hostKey } from '../canvas/use-layout.ts'
import type { WindowStores } from '../state/window-stores.tsx'
import { askable, isThere } from './let-go.ts'

/** Feeds what the station says to the stores, and lets go of what it no longer tells of. Gives the function that ends it. */
export function connectStation(stores: WindowStores): () => void {
  const ends = [
    stores.client.recents.list((recents) => stores.work.getState().setRecents(recents)),
    stores.client.compare.moments((moments) => stores.comparing.getState().receive(moments)),
    stores.client.station.state((state) => {
      const { inventory, sequence } = state
      // Before the new picture is drawn: nobody may ask it for a machine that it does not have.
      const before = stores.station.getState().state
      if (inventory !== undefined && sequence !== before?.sequence) {
        letGo(stores, inventory)
        letGoOfSupposed(stores, before?.inventory, inventory)
      }
      if (state.pasted === undefined) stores.pasting.getState().forget()
      stores.station.getState().receive(state)
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
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
