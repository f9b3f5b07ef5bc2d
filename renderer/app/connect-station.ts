import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { WindowStores } from '../state/window-stores.tsx'
import { askable, isThere } from './let-go.ts'

/** Feeds what the station says to the stores, and lets go of what it no longer tells of. Gives the function that ends it. */
export function connectStation(stores: WindowStores): () => void {
  return stores.client.station.state((state) => {
    const { inventory, sequence } = state
    // Before the new picture is drawn: nobody may ask it for a machine that it does not have.
    if (inventory !== undefined && sequence !== stores.station.getState().state?.sequence) letGo(stores, inventory)
    stores.station.getState().receive(state)
  })
}

function letGo({ selection, question }: WindowStores, inventory: Inventory): void {
  const { subject, raw, clear, closeRaw } = selection.getState()
  if (subject !== undefined && !isThere(subject, inventory)) clear()
  if (raw !== undefined && !inventory.outputs.some(({ id }) => id === raw.output)) closeRaw()
  const { draft, choose, clear: clearQuestion } = question.getState()
  const still = askable(draft, inventory)
  if (still === draft) return
  clearQuestion()
  if (still !== undefined) choose(still)
}
