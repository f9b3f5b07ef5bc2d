import { useRef, useState } from 'react'
import type { OfferedWay, Remember } from '../../shared/contract/guest-asking.ts'
import { Callout } from '../controls/Callout.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useClient, useStation, useWindowStores } from '../state/window-stores.tsx'
import { AskButtons } from './AskButtons.tsx'
import styles from './AskGuest.module.css'
import { type AskDraft, firstDraft, wayOf } from './ask-draft.ts'
import { Outcome } from './Outcome.tsx'
import { PlanShown } from './PlanShown.tsx'
import { RememberChoice } from './RememberChoice.tsx'
import { useAsked } from './use-asked.ts'
import { useAskingGuest } from './use-asking-guest.ts'
import { WayChoice } from './WayChoice.tsx'
import { WayFields } from './WayFields.tsx'

interface AskFormProps {
  machine: string
  ways: readonly OfferedWay[]
  onClose: () => void
}

/** The fields, what would be run for them, and what came of it. */
export function AskForm({ machine, ways, onClose }: AskFormProps) {
  const client = useClient()
  const { selection } = useWindowStores()
  const name = useStation(({ state }) => state?.inventory?.machines.find(({ id }) => id === machine)?.name.value) ?? ''
  const password = useRef<HTMLInputElement>(null)
  const [drafts, setDrafts] = useState(() => ways.map(firstDraft))
  const [kind, setKind] = useState((ways.find(({ last }) => last !== undefined) ?? ways[0])?.kind)
  const [remember, setRemember] = useState<Remember>('once')
  const asking = useAskingGuest()
  const draft = drafts.find((one) => one.kind === kind)
  const offered = ways.find((one) => one.kind === kind)
  const missing = offered?.kind === 'powershell-direct' ? offered.missing : undefined
  const way = draft === undefined || missing !== undefined ? undefined : wayOf(draft)
  const asked = useAsked(JSON.stringify(way), way && (() => client.guest.plan({ machine, way })))
  const plan = asked === undefined || 'refusal' in asked ? undefined : asked
  const wrong = missing ?? (asked !== undefined && 'refusal' in asked ? asked.refusal.sentence : undefined)
  const { working, outcome } = asking
  const isTold = outcome?.kind === 'told'
  const user = draft?.kind === 'powershell-direct' ? draft.user.trim() : undefined
  const isReady = way !== undefined && plan !== undefined && user !== '' && working === undefined && !isTold
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
    if (!isReady) return
    const credential = user === undefined ? {} : { credential: { user, password: taken(password.current) } }
    void asking.ask({ machine, way, plan, remember: plan.agreed ? 'session' : remember, ...credential })
  }
  return (
    <Dialog
      title={`Ask ${name} itself`}
      onClose={leave}
      actions={<AskButtons asking={asking} isReady={isReady} onAsk={submit} onLeave={leave} />}
    >
      <p>Only the guest itself knows all its addresses, routes, neighbours and DNS servers.</p>
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
        <WayChoice ways={ways} chosen={kind} onChoose={setKind} />
        {draft !== undefined && offered !== undefined && missing === undefined && (
          <WayFields draft={draft} offered={offered} password={password} onChange={change} />
        )}
        {/* Enter in a field asks. */}
        <button type="submit" hidden disabled={!isReady} />
      </form>
      {wrong !== undefined && <Callout tone="caution">{wrong}</Callout>}
      {plan !== undefined && !isTold && <PlanShown plan={plan} guest={name} />}
      {plan !== undefined && !isTold && !plan.agreed && <RememberChoice value={remember} onChoose={setRemember} />}
      {plan?.agreed === true && !isTold && <p>You agreed to this before; the settings list it.</p>}
    </Dialog>
  )
}

/** What stands in the field, which is empty then. */
function taken(field: HTMLInputElement | null): string {
  const typed = field?.value ?? ''
  if (field !== null) field.value = ''
  return typed
}
