import type { StationState } from '../../shared/contract/contract.ts'
import { parserOf } from '../../shared/parse/registry.ts'
import { addPasted, type PastedOutput } from '../../shared/recording/add-pasted.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'

/** What was pasted into what is shown, for each of its moments apart. */
export interface Pastes {
  add: (moment: string, outputs: readonly PastedOutput[]) => void
  /** Takes the latest back; false where there is none. */
  takeBack: (moment: string) => boolean
  /** How many times something was pasted. */
  count: (moment: string) => number
  clear: () => void
  /** The recording with what was pasted; itself where that is nothing. */
  on: (moment: string, recording: Recording) => Recording
  /** As the window is told of it. */
  told: (moment: string) => Pick<StationState, 'pasted'>
  setSaved: (moment: string) => void
  /** Something was pasted that no save holds yet. */
  unsaved: () => boolean
}

export function createPastes(): Pastes {
  const steps = new Map<string, { outputs: readonly PastedOutput[]; saved: boolean; at: string }[]>()
  const of = (moment: string) => steps.get(moment) ?? []
  return {
    add: (moment, outputs) =>
      steps.set(moment, [...of(moment), { outputs, saved: false, at: new Date().toISOString() }]),
    takeBack: (moment) => {
      const before = of(moment)
      steps.set(moment, before.slice(0, -1))
      return before.length > 0
    },
    count: (moment) => of(moment).length,
    clear: () => steps.clear(),
    on: (moment, recording) => {
      const pasted = of(moment).flatMap(({ outputs, at }) =>
        outputs.filter((one) => !wasAskedSince(recording, one, at)),
      )
      const joined = pasted.length === 0 ? recording : addPasted(recording, pasted)
      // A live machine may have come to say more than fits beside it: what it says comes first.
      return isRefusal(joined) ? recording : joined
    },
    told: (moment) => {
      const own = of(moment)
      if (own.length === 0) return {}
      const outputs = own.reduce((sum, step) => sum + step.outputs.length, 0)
      return { pasted: { outputs, saved: own.every(({ saved }) => saved) } }
    },
    setSaved: (moment) =>
      steps.set(
        moment,
        of(moment).map((step) => ({ ...step, saved: true })),
      ),
    unsaved: () => [...steps.values()].some((own) => own.some(({ saved }) => !saved)),
  }
}

/** The machine itself was asked for the same after that was pasted: what it told counts. `at`: ISO 8601. */
function wasAskedSince({ machines }: Recording, { machine, command, text, os }: PastedOutput, at: string): boolean {
  const asked = machines.find(({ id }) => id === machine.id)?.outputs.filter((one) => (one.asked?.at ?? '') > at) ?? []
  if (asked.length === 0) return false
  const noun = parserOf(command, text, os)?.noun
  return noun !== undefined && asked.some((one) => parserOf(one.command, one.text, os)?.noun === noun)
}
