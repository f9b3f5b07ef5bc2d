import { basename } from 'node:path'
import type { StationState } from '../../shared/contract/contract.ts'
import { type OpenedRecording, recordingOf } from '../../shared/recording/opened-recording.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { openRecording } from '../recordings/open-recording.ts'
import type { Keepsake } from './keepsake.ts'
import type { LiveView } from './live-view.ts'
import { openSample, SAMPLE } from './open-sample.ts'
import type { Recents } from './recents.ts'
import type { Screen } from './screen.ts'
import type { StartWith } from './station.ts'

/** Everything that may be shown in place of what is shown. What is refused leaves it as it was. */
export interface Openings {
  begin: (start: StartWith) => Promise<Refusal | undefined>
  /** A recording that came as it is, without a path. */
  hold: (opened: OpenedRecording | Refusal, name: string) => Refusal | undefined
  /** One of the list of those that were opened before. */
  again: (id: string) => Promise<Refusal | undefined>
  /** What was shown when the sample was opened; nothing happens where something else is shown by now. */
  back: () => Promise<Refusal | undefined>
  /** Somebody has read what is collected, and wants it. */
  agree: () => void
  /** Something else was shown by other means: what is still being read comes too late. */
  overtake: () => void
}

export function createOpenings(screen: Screen, view: LiveView, recents: Recents, keepsake: Keepsake): Openings {
  const show = (
    opened: OpenedRecording | Refusal,
    source: StationState['source'],
    moment?: string,
  ): Refusal | undefined => {
    if (isRefusal(opened)) return opened
    const recording = recordingOf(opened, moment)
    if (isRefusal(recording)) return recording
    const left = screen.unsaved()
    const wrong = screen.showOpened(opened, recording, source)
    if (wrong !== undefined) return wrong
    view.leave()
    keepUnsaved(left)
    return undefined
  }

  /** What was pasted and not saved is not lost with what it was pasted into. */
  const keepUnsaved = (left: ReturnType<Screen['unsaved']>) => {
    if (left !== undefined)
      recents.add({ kind: 'memory', name: `${left.name} with pasted output`, opened: left.opened })
  }

  const showLive = () => {
    keepUnsaved(screen.unsaved())
    // Where this machine can't be looked at there is nothing to agree to.
    if (keepsake.read().introduced || !view.possible) return view.enter()
    view.leave()
    screen.introduce()
  }

  /** The recording that was on show when the sample was opened; `undefined` for this machine, live. */
  let beforeSample: ReturnType<Screen['wayBack']>

  // Reading files takes its time: what was asked for last is what is shown, whichever was read first.
  let asked = 0
  const begin = async (start: StartWith): Promise<Refusal | undefined> => {
    asked += 1
    const own = asked
    switch (start.kind) {
      case 'live':
        showLive()
        return undefined
      case 'sample': {
        const opened = await openSample()
        if (own !== asked) return undefined
        if (!screen.isSample()) beforeSample = screen.wayBack()
        return show(opened, { kind: 'sample', name: SAMPLE }, start.moment)
      }
      case 'recording': {
        const { paths, moment, lan } = start
        const opened = await openRecording(paths, lan === undefined ? {} : { lan })
        if (own !== asked) return undefined
        const [path = ''] = paths
        const name = basename(path)
        const wrong = show(opened, { kind: 'recording', name, path }, moment)
        if (wrong === undefined) recents.add({ kind: 'path', name, paths, ...(lan === undefined ? {} : { lan }) })
        return wrong
      }
    }
  }

  const hold: Openings['hold'] = (opened, name) => {
    asked += 1
    const wrong = show(opened, { kind: 'recording', name })
    if (wrong === undefined && !isRefusal(opened)) recents.add({ kind: 'memory', name, opened })
    return wrong
  }

  return {
    begin,
    hold,
    again: async (id) => {
      const found = recents.find(id)
      if (found === undefined) return refusal('no-such-recording', 'This recording is not in the list any more.')
      if (found.kind === 'memory') return hold(found.opened, found.name)
      const { paths, lan } = found
      const wrong = await begin({ kind: 'recording', paths, ...(lan === undefined ? {} : { lan }) })
      if (wrong !== undefined) recents.check()
      return wrong
    },
    back: async () => {
      if (!screen.isSample()) return undefined
      if (beforeSample === undefined) return begin({ kind: 'live' })
      asked += 1
      return beforeSample()
    },
    agree: () => {
      keepsake.change({ introduced: true })
      asked += 1
      view.enter()
    },
    overtake: () => {
      asked += 1
    },
  }
}
