import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Recent } from '../../shared/contract/contract.ts'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import type { Keepsake, KeptRecording } from './keepsake.ts'
import { createPublisher } from './publisher.ts'

/** A recording that was opened before: from a path, or one that came without (dropped, pasted) and is kept while Switchyard runs. */
export type RecentRecording =
  | ({ kind: 'path' } & KeptRecording)
  | { kind: 'memory'; name: string; opened: OpenedRecording }

export interface Recents {
  listen: (listener: (recents: Recent[]) => void) => () => void
  add: (recording: RecentRecording) => void
  /** The one with the id that the list gave it. */
  find: (id: string) => RecentRecording | undefined
  remove: (id: string) => void
  /** Looks anew which are still there. */
  check: () => void
}

const AT_MOST = 10
/** What stays in memory, in characters of all outputs together. */
const MEMORY = 64 * 1024 * 1024

/** The window names a recording by an id of this list, never by a path. */
export function createRecents(keepsake: Keepsake): Recents {
  let last = 0
  const named = (recording: RecentRecording) => {
    last += 1
    return { id: `${last}`, recording }
  }
  let all = keepsake.read().recordings.map((kept) => named({ kind: 'path', ...kept }))
  const { publish, listen } = createPublisher(all.map(told), () => undefined)
  const change = (now: typeof all) => {
    all = withinMemory(now).slice(0, AT_MOST)
    keepsake.change({
      recordings: all.flatMap(({ recording }) => {
        if (recording.kind === 'memory') return []
        const { kind: _, ...kept } = recording
        return [kept]
      }),
    })
    publish(all.map(told))
  }
  return {
    listen,
    add: (recording) => change([named(recording), ...all.filter((one) => !isSame(one.recording, recording))]),
    find: (id) => all.find((one) => one.id === id)?.recording,
    remove: (id) => change(all.filter((one) => one.id !== id)),
    check: () => publish(all.map(told)),
  }
}

function told({ id, recording }: { id: string; recording: RecentRecording }): Recent {
  if (recording.kind === 'memory') return { id, name: recording.name, missing: false }
  const [path = ''] = recording.paths
  return { id, name: recording.name, folder: dirname(path), missing: !recording.paths.every((one) => existsSync(one)) }
}

function isSame(one: RecentRecording, other: RecentRecording): boolean {
  if (one.kind === 'path' && other.kind === 'path') return one.paths.join('\n') === other.paths.join('\n')
  return one.kind === other.kind && one.name === other.name
}

/** The oldest of those that only memory holds make room. */
function withinMemory<T extends { recording: RecentRecording }>(all: readonly T[]): T[] {
  let room = MEMORY
  return all.filter(({ recording }) => {
    if (recording.kind === 'path') return true
    room -= sizeOf(recording.opened)
    return room >= 0
  })
}

function sizeOf({ moments }: OpenedRecording): number {
  const outputs = moments.flatMap(({ recording }) => recording.machines.flatMap((machine) => machine.outputs))
  return outputs.reduce((sum, { text }) => sum + text.length, 0)
}
