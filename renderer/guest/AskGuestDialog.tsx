import { Callout } from '../controls/Callout.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useClient, useWindowStores, useWork } from '../state/window-stores.tsx'
import { AskForm } from './AskForm.tsx'
import { useAsked } from './use-asked.ts'

/** Asking a guest for what only it knows: how, what would be run, whether somebody agrees; then what came of it. */
export function AskGuestDialog() {
  const { work } = useWindowStores()
  const client = useClient()
  const machine = useWork(({ guest }) => guest ?? '')
  const ways = useAsked(machine, () => client.guest.ways({ machine }))
  const close = () => work.getState().askGuest(undefined)
  if (ways === undefined) return null
  if (!('refusal' in ways)) return <AskForm key={machine} machine={machine} ways={ways} onClose={close} />
  return (
    <Dialog title="Ask a guest itself" onClose={close}>
      <Callout tone="stopped">{ways.refusal.sentence}</Callout>
    </Dialog>
  )
}
