import type { StationState } from '../../../shared/contract/contract.ts'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import type { Station } from '../../state/station-store.ts'
import { ageWords } from './age-words.ts'

/** How fresh the picture is. `fresh`: it follows the machine; `stale`: it should, and does not; `kept`: it is a recording. */
export interface Look {
  tone: 'fresh' | 'stale' | 'kept'
  words: string
  /** The same, told at length. */
  hint: string
}

/** What the status line says of the picture's age. `now`: ms since 1970; `clock`: a time as people here write it. */
export function lookWords(
  { connection, brokenAt, state }: Pick<Station, 'connection' | 'brokenAt' | 'state'>,
  now: number,
  clock: (time: number) => string,
): Look | undefined {
  if (state === undefined) return undefined
  const taken = state.collectedAt === undefined ? undefined : Date.parse(state.collectedAt)
  if (state.source.kind !== 'live') return recordedWords(state, taken, clock)
  if (connection === 'reconnecting' || connection === 'lost') {
    const age = ageWords(now - (brokenAt ?? now))
    return {
      tone: 'stale',
      words: `Last seen ${age} ago: connecting again …`,
      hint: `The connection to Switchyard broke ${age} ago; what is drawn is what was so then.`,
    }
  }
  if (taken === undefined || Number.isNaN(taken)) return undefined
  const since = `${clock(taken)} (${ageWords(now - taken)} ago)`
  const age = ageWords(now - taken)
  const isWhole = (wanted: string) => state.troubles.some(({ code, command }) => code === wanted && command === '')
  if (isWhole('stopped'))
    return {
      tone: 'stale',
      words: `Stopped: last seen ${age} ago`,
      hint: `Nobody looks at this machine any more; what is drawn was seen at ${since}. Look again (R) to go on.`,
    }
  if (state.slept === true)
    return {
      tone: 'stale',
      words: `Last seen ${age} ago: looking again …`,
      hint: `This machine slept; what is drawn was seen at ${since}, before that. It is being looked at again.`,
    }
  if (state.progress !== undefined)
    return {
      tone: 'stale',
      words: `Last seen ${age} ago: looking takes long`,
      hint: `${state.progress.done} of ${state.progress.total} commands are done; ${state.progress.command} still runs. What is drawn was seen at ${since}.`,
    }
  if (isWhole('failed'))
    return {
      tone: 'stale',
      words: `Last seen ${age} ago: looking fails`,
      hint: `Looking at this machine fails at present; what is drawn was seen at ${since}. It is tried again and again.`,
    }
  const took = state.milliseconds === undefined ? '' : ` · a look takes ${Math.round(state.milliseconds)} ms`
  return {
    tone: 'fresh',
    words: `Live · unchanged for ${ageWords(now - taken)}${took}`,
    hint: `This machine is looked at again all the time. What is drawn changed last at ${since}.`,
  }
}

function recordedWords(
  { source, inventory }: StationState,
  taken: number | undefined,
  clock: (time: number) => string,
): Look {
  const kind = source.kind === 'sample' ? 'Sample' : 'Recording'
  const at = taken === undefined || Number.isNaN(taken) ? undefined : clock(taken)
  return {
    tone: 'kept',
    words: [
      at === undefined ? kind : `${kind} of ${at}`,
      ...(inventory === undefined ? [] : [sizeWords(inventory)]),
    ].join(' · '),
    hint: at === undefined ? 'When it was recorded is not known. It does not change.' : 'It does not change.',
  }
}

/** "16 commands, 2 machines". */
function sizeWords({ outputs }: Inventory): string {
  const machines = new Set(outputs.map(({ machine }) => machine)).size
  return `${outputs.length} command${outputs.length === 1 ? '' : 's'}, ${machines} machine${machines === 1 ? '' : 's'}`
}
