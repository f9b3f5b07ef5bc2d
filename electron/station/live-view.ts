import { isRefusal, type Refusal } from '../../shared/recording/refusal.ts'
import type { Progress } from '../collect/progress.ts'
import { createLiveLoop } from './live-loop.ts'
import type { LiveSource } from './live-source.ts'
import type { Screen } from './screen.ts'

/** This machine on the screen, live, for as long as somebody watches. */
export interface LiveView {
  /** Whether this machine can be looked at at all. */
  possible: boolean
  enter: () => void
  leave: () => void
  /** Somebody watches, or nobody does any more. */
  audience: (present: boolean) => void
  refresh: () => Promise<void>
}

/** Milliseconds for which the machine is still looked at when nobody watches: a window that reloads comes back. */
const GRACE = 3_000
/** Milliseconds between two signs of progress. */
const PROGRESS = 50

/** A view that is neither entered nor watched yet. `interval`: milliseconds from one look to the next. */
export function createLiveView(screen: Screen, source: LiveSource | Refusal, interval: number): LiveView {
  let entered = false
  let watched = false
  let endWatch: (() => void) | undefined
  let leaving: NodeJS.Timeout | undefined
  const loop = createLiveLoop({ look, interval })

  async function look(signal: AbortSignal): Promise<void> {
    if (isRefusal(source)) return
    const begun = performance.now()
    try {
      // Only the first look is awaited with impatience: afterwards there is a picture.
      const first = screen.recording() === undefined
      const recording = await source.collect({ signal, ...(first ? { onProgress: tellProgress(signal) } : {}) })
      if (!signal.aborted) screen.showLive(recording, Math.round(performance.now() - begun))
    } catch (error) {
      if (signal.aborted) return
      const sentence = `looking at this machine failed: ${error instanceof Error ? error.message : String(error)}`
      screen.showTrouble({ machine: '', command: '', code: 'failed', sentence })
    }
  }

  function tellProgress(signal: AbortSignal): (progress: Progress) => void {
    let last = Number.NEGATIVE_INFINITY
    return (progress) => {
      const now = performance.now()
      if (signal.aborted || now - last < PROGRESS) return
      last = now
      screen.showProgress(progress)
    }
  }

  function adjust(): void {
    if (entered && watched && !isRefusal(source)) {
      loop.start()
      endWatch ??= source.watch?.(loop.hint)
      return
    }
    loop.stop()
    endWatch?.()
    endWatch = undefined
  }

  return {
    possible: !isRefusal(source),
    enter: () => {
      // What was collected before is not what the machine is now.
      loop.stop()
      entered = true
      const reasons = isRefusal(source) ? [{ machine: '', command: '', ...source }] : []
      screen.beginLive(reasons)
      adjust()
    },
    leave: () => {
      entered = false
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
      if (entered) await loop.now()
    },
  }
}
