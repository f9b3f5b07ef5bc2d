/** Looks again and again, never twice at the same time. */
export interface LiveLoop {
  start: () => void
  /** Ends the look that is running, too. */
  stop: () => void
  /** Looks now, after the look that may be running, and resolves when that is done. */
  now: () => Promise<void>
  /** Something has changed: looks soon, but not all the time, however often this is called. */
  hint: () => void
}

export interface LiveLoopOptions {
  /** Must not reject. */
  look: (signal: AbortSignal) => Promise<void>
  /** Milliseconds from one look to the next; infinite where nothing is looked at by itself. */
  interval: () => number
  clock?: () => number
}

/** Milliseconds: several hints that come together are one. */
const DEBOUNCE = 50
/** A look may take this part of the time: a machine that is slow to tell is asked less often. */
const SHARE = 1 / 3
const LONGEST_PAUSE = 15_000

/** A loop that stands still until it is started. */
export function createLiveLoop({ look, interval, clock = () => performance.now() }: LiveLoopOptions): LiveLoop {
  let active = false
  let stopping = new AbortController()
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY
  let hinted = false
  let earliest = 0

  function schedule(at: number): void {
    clearTimeout(timer)
    due = at
    // A timer of an infinite time would ring at once.
    if (at < Number.POSITIVE_INFINITY) timer = setTimeout(begin, Math.max(0, at - clock()))
  }

  function begin(): Promise<void> {
    clearTimeout(timer)
    running ??= lookOnce()
    return running
  }

  async function lookOnce(): Promise<void> {
    hinted = false
    stopping = new AbortController()
    const { signal } = stopping
    const begun = clock()
    await look(signal)
    running = undefined
    const ended = clock()
    earliest = signal.aborted ? ended : ended + Math.min((ended - begun) * (1 / SHARE - 1), LONGEST_PAUSE)
    // Stopped and started again meanwhile: what was begun before does not count.
    if (active) schedule(signal.aborted ? ended : Math.max(hinted ? ended + DEBOUNCE : begun + interval(), earliest))
  }

  return {
    start: () => {
      if (active) return
      active = true
      schedule(clock())
    },
    stop: () => {
      active = false
      clearTimeout(timer)
      stopping.abort()
    },
    now: async () => {
      await running
      await begin()
    },
    hint: () => {
      hinted = true
      if (!active || running !== undefined) return
      const wanted = Math.max(clock() + DEBOUNCE, earliest)
      if (wanted < due) schedule(wanted)
    },
  }
}
