import { Crosshair } from 'lucide-react'
import type { About, Detail } from '../../shared/compare/comparison.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { parseAddress } from '../../shared/net/address.ts'
import { isThere } from '../app/let-go.ts'
import { IconButton } from '../controls/Button.tsx'
import { useInventory } from '../state/use-analysis.ts'
import { useWindowStores, type WindowStores } from '../state/window-stores.tsx'

/** Goes to the thing in the picture, or asks the question, where what is on show has it. */
export function ShowButton({ of }: { of: Pick<Detail, 'before' | 'after'> }) {
  const stores = useWindowStores()
  const inventory = useInventory()
  const about = [of.after.about, of.before.about].find((one) => one !== undefined && isHere(one, inventory))
  if (about === undefined) return null
  const name = about.kind === 'question' ? 'Ask this in what is on show' : 'Show it in the picture'
  return (
    <IconButton name={name} onClick={() => show(about, stores)}>
      <Crosshair aria-hidden />
    </IconButton>
  )
}

function isHere(about: About, inventory: Inventory): boolean {
  if (about.kind !== 'question') return isThere(about, inventory)
  return [about.from, about.to].every((id) => id === 'internet' || isThere({ kind: 'machine', id }, inventory))
}

function show(about: About, { view, selection, question }: WindowStores): void {
  if (about.kind === 'question') {
    const address = about.address === null ? undefined : parseAddress(about.address)
    question.getState().ask({ from: about.from, to: about.to, protocol: 'icmp', ...(address && { address }) })
  } else selection.getState().select(about)
  view.getState().open('topology')
}
