import type { KeptMoment } from '../../shared/contract/contract.ts'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { createPublisher } from './publisher.ts'

/** Moments that can be compared with each other: of the recording on show, of this machine earlier on, of recordings opened beside. */
export interface KeptMoments {
  listen: (listener: (moments: KeptMoment[]) => void) => () => void
  /** A recording is on show, at this moment of it, with what was pasted there. */
  show: (opened: OpenedRecording, moment: string, recording: Recording, name: string) => void
  /** This machine looks otherwise than before; it is on show. */
  look: (recording: Recording) => void
  /** Nothing is on show. */
  clear: () => void
  /** A recording is there to be compared with; nothing else changes. Gives the ids of its moments. */
  beside: (opened: OpenedRecording, name: string) => string[]
  recording: (id: string) => Recording | undefined
}

interface Kept {
  told: KeptMoment
  recording: Recording
}

/** Looks that are kept: the first of all, and the latest of the others, as far as their texts take no more than this. */
const LOOKS = 50
const CHARACTERS = 32 * 1024 * 1024
/** Recordings that lie beside, the latest. */
const BESIDE = 3

/** In memory only, for as long as the station runs; ids are never used twice. */
export function createKeptMoments(): KeptMoments {
  const { publish, listen } = createPublisher<KeptMoment[]>([], () => undefined)
  let shown: Kept[] = []
  let looks: Kept[] = []
  let beside: Kept[][] = []
  let last = 0
  const kept = (from: KeptMoment['from'], name: string, of: string, recording: Recording): Kept => {
    const { takenAt } = recording
    const told = {
      id: `${++last}`,
      from,
      name,
      recording: of,
      current: false,
      ...(takenAt === undefined ? {} : { takenAt }),
    }
    return { told, recording }
  }
  const all = () => [...shown, ...looks, ...beside.flat()]
  const tell = (current?: Kept) => {
    for (const one of all()) one.told = { ...one.told, current: one === current }
    publish(all().map(({ told }) => told))
  }
  return {
    listen,
    show: (opened, moment, recording, name) => {
      const before = new Map(shown.map((one) => [one.recording, one]))
      const whole = opened.moments.map((one) => ({
        ...one,
        recording: one.id === moment ? recording : one.recording,
      }))
      shown = whole.map((one) => before.get(one.recording) ?? kept('shown', one.name, name, one.recording))
      tell(shown[whole.findIndex(({ id }) => id === moment)])
    },
    look: (recording) => {
      const one = kept('live', recording.name, recording.name, recording)
      shown = []
      looks = bounded([...looks, one])
      tell(one)
    },
    clear: () => {
      shown = []
      tell()
    },
    beside: (opened, name) => {
      const current = all().find(({ told }) => told.current)
      const others = beside.filter((of) => of[0]?.told.recording !== name)
      const moments = opened.moments.map((one) => kept('beside', one.name, name, one.recording))
      beside = [...others, moments].slice(-BESIDE)
      tell(current)
      return moments.map(({ told }) => told.id)
    },
    recording: (id) => all().find(({ told }) => told.id === id)?.recording,
  }
}

function bounded(looks: readonly Kept[]): Kept[] {
  const [first, ...others] = looks
  if (first === undefined) return []
  const kept: Kept[] = []
  let room = CHARACTERS - sizeOf(first)
  for (const one of others.toReversed().slice(0, LOOKS - 1)) {
    room -= sizeOf(one)
    // The latest is on show: it is kept whatever it takes.
    if (room < 0 && kept.length > 0) break
    kept.unshift(one)
  }
  return [first, ...kept]
}

function sizeOf({ recording }: Kept): number {
  return recording.machines.reduce((sum, { outputs }) => outputs.reduce((all, { text }) => all + text.length, sum), 0)
}
