import type { CollectGroup } from '../../shared/contract/collect-groups.ts'
import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import type { LiveSource } from '../collect/live-source.ts'
import type { Progress } from '../collect/progress.ts'
import { createLiveLoop } from './live-loop.ts'
import type { Screen } from './screen.ts'
import { watchSleep } from './watch-sleep.ts'

/** This machine on the screen, live, for as long as somebody watches. */
export interface LiveView {
  /** Whether this machine can be looked at at all. */
  possible: boolean
  enter: () => void
  leave: () => void
  /** Somebody watches, or nobody does any more. */
  audience: (present: boolean) => void
  refresh: () => Promise<void>
  /** Looks once more, for something that is known to have changed; what seldom changes is not asked for anew. */
  again: () => Promise<void>
  /** Gives up the look that is running, and looks no more until the view is entered or refreshed. */
  stop: () => void
  /** The machine slept: looks at once, and at everything; the look that it slept in is given up. */
  woke: () => void
  /** `interval`: milliseconds from one look to the next; infinite where it is only looked when somebody asks. */
  configure: (how: { interval: number; without: readonly CollectGroup[] }) => void
}

/** Milliseconds for which the machine is still looked at when nobody watches: a window that reloads comes back. */
const GRACE = 3_000
/** Milliseconds after which a look that is not the first counts as long. */
const LONG = 3_000
/** Milliseconds between two signs of progress. */
const PROGRESS = 50
/** Milliseconds: told again so soon, it is the same waking. */
const SAME_WAKING = 10_000

/** A view that is neither entered nor watched yet. `interval`: milliseconds from one look to the next. */
export function createLiveView(screen: Screen, source: LiveSource | Refusal, interval: number): LiveView {
  let entered = false
  /** Somebody stopped it: what was seen is still on show. */
  let stopped = false
  let watched = false
  let endWatch: (() => void) | undefined
  let endSleepWatch: (() => void) | undefined
  let wokeAt = Number.NEGATIVE_INFINITY
  let leaving: NodeJS.Timeout | undefined
  let every = interval
  let without: readonly CollectGroup[] = []
  const loop = createLiveLoop({ look, interval: () => every })

  async function look(signal: AbortSignal): Promise<void> {
    if (isRefusal(source)) return
    const begun = performance.now()
    try {
      // Only the first look is awaited with impatience; afterwards there is a picture, and only what takes long is worth a word.
      const first = screen.recording() === undefined
      const recording = await source.collect({ signal, without, onProgress: tellProgress(signal, first ? 0 : LONG) })
      if (!signal.aborted) screen.showLive(recording, Math.round(performance.now() - begun))
    } catch (error) {
      if (signal.aborted) return
      const sentence = `looking at this machine failed: ${error instanceof Error ? error.message : String(error)}`
      screen.showTrouble({ machine: '', command: '', code: 'failed', sentence })
    }
  }

  function tellProgress(signal: AbortSignal, patience: number): (progress: Progress) => void {
    const begun = performance.now()
    let last = Number.NEGATIVE_INFINITY
    return (progress) => {
      const now = performance.now()
      if (signal.aborted || now - begun < patience || now - last < PROGRESS) return
      last = now
      screen.showProgress(progress)
    }
  }

  function adjust(): void {
    if (entered && watched && !isRefusal(source)) {
      loop.start()
      endWatch ??= source.watch?.(() => every < Number.POSITIVE_INFINITY && loop.hint())
      endSleepWatch ??= watchSleep(woke)
      return
    }
    loop.stop()
    endWatch?.()
    endWatch = undefined
    endSleepWatch?.()
    endSleepWatch = undefined
  }

  function woke(): void {
    // Of the wall's clock, which goes on while the machine sleeps.
    const again = Date.now() - wokeAt < SAME_WAKING
    if (again || !entered || !watched || isRefusal(source) || every === Number.POSITIVE_INFINITY) return
    wokeAt = Date.now()
    if (screen.recording() !== undefined) screen.showSlept()
    source.expire?.()
    loop.stop()
    loop.start()
  }

  return {
    possible: !isRefusal(source),
    enter: () => {
      // What was collected before is not what the machine is now.
      loop.stop()
      entered = true
      stopped = false
      const reasons = isRefusal(source) ? [{ machine: '', command: '', ...source }] : []
      screen.beginLive(reasons)
      adjust()
    },
    leave: () => {
      entered = false
      stopped = false
      adjust()
    },
    audience: (present) => {
      clearTimeout(leaving)
      if (present) {
        watched = true
        adjust()
      } else {
        leaving = setTimeout(() => {
          watched = false
          adjust()
        }, GRACE)
        // It must not keep a process alive that is otherwise done.
        leaving.unref()
      }
    },
    refresh: async () => {
      if (stopped) {
        stopped = false
        entered = true
        adjust()
      } else if (entered) {
        if (!isRefusal(source)) source.expire?.()
        await loop.now()
      }
    },
    again: async () => {
      if (entered) await loop.now()
    },
    stop: () => {
      if (!entered) return
      entered = false
      stopped = true
      adjust()
      screen.showStopped()
    },
    woke,
    configure: (how) => {
      const same = how.interval === every && how.without.join() === without.join()
      every = how.interval
      without = how.without
      // What is under way asks too much, or too little.
      if (same || !entered || !watched) return
      loop.stop()
      adjust()
    },
  }
}
