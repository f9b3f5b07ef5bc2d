import { useState } from 'react'
import type { OfferedWay, Remember } from '../../shared/contract/guest-asking.ts'
import { Button } from '../controls/Button.tsx'
import { Callout } from '../controls/Callout.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useClient, useStation, useWindowStores, useWork } from '../state/window-stores.tsx'
import styles from './AskGuest.module.css'
import { type AskDraft, firstDraft, wayOf } from './ask-draft.ts'
import { Outcome } from './Outcome.tsx'
import { PlanShown } from './PlanShown.tsx'
import { RememberChoice } from './RememberChoice.tsx'
import { SshFields } from './SshFields.tsx'
import { useAsked } from './use-asked.ts'
import { useAskingGuest } from './use-asking-guest.ts'

/** Asking a guest for what only it knows: how, what would be run, whether somebody agrees; then what came of it. */
export function AskGuestDialog() {
  const { work } = useWindowStores()
  const client = useClient()
  const machine = useWork(({ guest }) => guest ?? '')
  const ways = useAsked(machine, () => client.guest.ways({ machine }))
  const close = () => work.getState().askGuest(undefined)
  if (ways === undefined) return null
  if ('refusal' in ways)
    return (
      <Dialog title="Ask a guest itself" onClose={close}>
        <Callout tone="stopped">{ways.refusal.sentence}</Callout>
      </Dialog>
    )
  return <AskForm key={machine} machine={machine} ways={ways} onClose={close} />
}

interface AskFormProps {
  machine: string
  ways: readonly OfferedWay[]
  onClose: () => void
}

function AskForm({ machine, ways, onClose }: AskFormProps) {
  const client = useClient()
  const { selection } = useWindowStores()
  const name = useStation(({ state }) => state?.inventory?.machines.find(({ id }) => id === machine)?.name.value) ?? ''
  const [drafts, setDrafts] = useState(() => ways.map(firstDraft))
  const [kind] = useState(drafts[0]?.kind)
  const [remember, setRemember] = useState<Remember>('once')
  const asking = useAskingGuest()
  const draft = drafts.find((one) => one.kind === kind)
  const offered = ways.find((one) => one.kind === kind)
  const way = draft && wayOf(draft)
  const plan = useAsked(JSON.stringify(way), way && (() => client.guest.plan({ machine, way })))
  const { working, outcome } = asking
  const isTold = outcome?.kind === 'told'
  const isReady = way !== undefined && plan !== undefined && !('refusal' in plan) && working === undefined
  const change = (changed: AskDraft) => {
    asking.forget()
    setDrafts(drafts.map((one) => (one.kind === changed.kind ? changed : one)))
  }
  const leave = () => {
    if (working !== undefined) asking.stop()
    if (isTold) selection.getState().select({ kind: 'machine', id: machine })
    onClose()
  }
  const submit = () => {
    if (isReady && !isTold) void asking.ask(machine, way, plan, plan.agreed ? 'session' : remember)
  }
  return (
    <Dialog
      title={`Ask ${name} itself`}
      onClose={leave}
      actions={
        <>
          <span className={styles.working} role="status">
            {working}
          </span>
          {working === undefined ? (
            <Button onClick={leave}>{isTold ? 'Close' : 'Cancel'}</Button>
          ) : (
            <Button onClick={asking.stop}>Stop</Button>
          )}
          {!isTold && (
            <Button look="strong" disabled={!isReady} onClick={submit}>
              {outcome === undefined ? 'Ask' : 'Ask again'}
            </Button>
          )}
        </>
      }
    >
      <p>
        The host sees only some of what a guest is set to. The guest itself knows all its addresses, its routes, its
        neighbours and whom it asks for names.
      </p>
      {outcome !== undefined && (
        <div role="alert">
          <Outcome outcome={outcome} />
        </div>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {draft?.kind === 'ssh' && <SshFields draft={draft} hosts={offered?.hosts ?? []} onChange={change} />}
        {/* Enter in a field asks. */}
        <button type="submit" hidden disabled={!isReady} />
      </form>
      {plan !== undefined && 'refusal' in plan && <Callout tone="caution">{plan.refusal.sentence}</Callout>}
      {plan !== undefined && !('refusal' in plan) && !isTold && (
        <>
          <PlanShown plan={plan} guest={name} />
          {plan.agreed ? (
            <p>You agreed to this before; the settings list it.</p>
          ) : (
            <RememberChoice value={remember} onChoose={setRemember} />
          )}
        </>
      )}
    </Dialog>
  )
}
