import { useEffect, useState } from 'react'
import type { AskedGuest, Credential, GuestPlan, GuestWay, Remember } from '../../shared/contract/guest-asking.ts'
import { refusalOf } from '../carrier/refusal-of.ts'
import { useClient } from '../state/window-stores.tsx'

interface GuestToAsk {
  machine: string
  way: GuestWay
  plan: GuestPlan
  remember: Remember
  credential?: Credential
}

/** The question that is put to a guest: what is being done, and what came of it. */
export interface AskingGuest {
  /** In words, while it is under way. */
  working?: string
  outcome?: AskedGuest
  ask: (question: GuestToAsk) => Promise<void>
  stop: () => void
  /** Something else is to be asked: what came before is no answer to it. */
  forget: () => void
}

export function useAskingGuest(): AskingGuest {
  const client = useClient()
  const [working, setWorking] = useState<string>()
  const [outcome, setOutcome] = useState<AskedGuest>()
  const isWorking = working !== undefined
  useEffect(() => {
    if (!isWorking) return undefined
    return client.guest.progress((progress) => {
      if (progress !== null) setWorking(progress.words)
    })
  }, [client, isWorking])
  return {
    ...(working === undefined ? {} : { working }),
    ...(outcome === undefined ? {} : { outcome }),
    ask: async ({ plan, ...question }) => {
      setOutcome(undefined)
      setWorking('Asking …')
      const asked = client.guest.ask({ ...question, agreed: plan.id })
      setOutcome(await asked.catch((error: unknown): AskedGuest => ({ kind: 'failed', ...refusalOf(error) })))
      setWorking(undefined)
    },
    stop: () => void client.guest.stop().catch(() => undefined),
    forget: () => setOutcome(undefined),
  }
}
