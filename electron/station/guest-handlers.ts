import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import type { GuestProgress, GuestWay, OfferedWay } from '../../shared/contract/guest-asking.ts'
import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { GuestAnswer } from '../collect/guests/guest-answer.ts'
import { askGuest, planFor } from '../collect/guests/guest-ways.ts'
import { offeredWays } from '../collect/guests/offered-ways.ts'
import type { LiveSource } from '../collect/live-source.ts'
import type { Agreements } from './agreements.ts'
import type { AskedGuests } from './asked-guests.ts'
import type { LiveView } from './live-view.ts'
import { createPublisher } from './publisher.ts'
import { refused } from './refused.ts'
import type { Screen } from './screen.ts'
import { createShownPlans } from './shown-plans.ts'
import { toldWords } from './told-words.ts'

interface GuestDesk {
  screen: Screen
  view: Pick<LiveView, 'again'>
  asked: AskedGuests
  agreements: Agreements
  /** PowerShell Direct, where this machine has it. */
  direct: LiveSource['askDirect'] | undefined
}

/** Asking guests themselves: one at a time, only while this machine is shown live, and nothing that nobody agreed to. */
export function guestHandlers({ screen, view, asked, agreements, direct }: GuestDesk): {
  handlers: Handlers<typeof contract>['guest']
  stop: () => void
} {
  const progress = createPublisher<GuestProgress | null>(null, () => undefined)
  let underway: AbortController | undefined

  const plans = createShownPlans()

  const finish = async (guest: Machine, way: GuestWay, answer: GuestAnswer) => {
    if (answer.kind === 'failed') return answer
    const words = toldWords(answer)
    const name = printable(guest.name.value)
    if (words === undefined) {
      const sentence = `${name} answered, but nothing of it is understood: paste what its commands print instead.`
      return { kind: 'failed' as const, code: 'not-understood', sentence }
    }
    asked.tell({ id: guest.id, name: guest.name.value }, way.kind, answer, new Date().toISOString())
    await view.again()
    return { kind: 'told' as const, sentence: `${name} told ${words}.` }
  }

  const handlers: Handlers<typeof contract>['guest'] = {
    ways: ({ machine }) => {
      const { guest, inventory } = accepted(liveGuest(screen, machine))
      const offered = offeredWays(guest, inventory, screen.recording())
      return offered.map((way) => withLast(way, agreements, machine))
    },
    plan: ({ machine, way }) => {
      accepted(liveGuest(screen, machine))
      const plan = accepted(planFor(way))
      return { ...plan, id: plans.show(machine, way, plan), agreed: agreements.covers(machine, way) }
    },
    ask: async ({ machine, way, agreed, remember, credential }) => {
      const { guest } = accepted(liveGuest(screen, machine))
      const plan = accepted(planFor(way))
      if (!agreements.covers(machine, way) && !plans.wasShown(agreed, machine, way, plan))
        throw refused(refusal('not-agreed', 'Nobody has agreed to these commands: read them first.'))
      if (underway !== undefined)
        throw refused(refusal('busy', 'Another guest is being asked: wait until it has told.'))
      const own = new AbortController()
      underway = own
      agreements.add({ id: guest.id, name: guest.name.value }, way, remember)
      try {
        const tell = (words: string) => progress.publish({ machine, words })
        const options = {
          signal: own.signal,
          onProgress: tell,
          ...(credential && { credential }),
          ...(direct && { direct }),
        }
        return await finish(guest, way, await askGuest(way, options))
      } finally {
        underway = undefined
        progress.publish(null)
      }
    },
    stop: () => underway?.abort(),
    progress: progress.listen,
    drop: async ({ machine }) => {
      asked.drop(machine)
      await view.again()
    },
    agreements: agreements.listen,
    forget: ({ id }) => agreements.forget(id),
  }
  return { handlers, stop: () => underway?.abort() }
}

/** A guest of this machine that can be asked, or why not. */
function liveGuest(screen: Screen, id: string): { guest: Machine; inventory: Inventory } | Refusal {
  const { source, inventory } = screen.latest()
  if (source.kind !== 'live')
    return refusal('not-live', 'A recording can’t be asked: turn to this machine, live, to ask its guests.')
  const guest = inventory?.machines.find((machine) => machine.id === id)
  if (inventory === undefined || guest?.kind !== 'guest')
    return refusal('no-such-guest', 'This guest is not there any more.')
  return { guest, inventory }
}

function withLast(way: OfferedWay, agreements: Agreements, machine: string): OfferedWay {
  switch (way.kind) {
    case 'ssh':
      return { ...way, last: agreements.last(machine, way.kind) }
    case 'wsl':
      return { ...way, last: agreements.last(machine, way.kind) }
    case 'powershell-direct':
      return { ...way, last: agreements.last(machine, way.kind) }
  }
}

function accepted<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw refused(value)
  return value
}
