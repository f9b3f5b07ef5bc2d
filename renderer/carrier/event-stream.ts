import { createPatchReader } from '../../shared/contract/patch-stream.ts'
import type { Connection } from './carrier.ts'

/** Milliseconds until the next attempt; the last one repeats. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000]
/** After so many failed attempts in a row (about 4 s) the connection counts as lost. */
const LOST_AFTER = 4
/** The server sends a heartbeat every 15 s: silence for longer than two of them is a dead connection. */
const SILENCE = 40_000

export interface EventStream {
  listen: (event: string, listener: (value: unknown) => void) => () => void
}

/**
 * One stream of server-sent events for all listeners: open while there is one, and opened again when it breaks. The server tells the
 * latest of everything once, when it begins: what is among `kept` is there for those who come to listen later.
 */
export function createEventStream(
  address: string,
  onConnection: (connection: Connection) => void,
  kept: readonly string[] = [],
): EventStream {
  const listeners = new Map<string, Set<(value: unknown) => void>>()
  const latest = new Map<string, unknown>()
  let source: EventSource | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const broken = () => {
    close()
    failures += 1
    onConnection(failures >= LOST_AFTER ? 'lost' : 'reconnecting')
    timer = setTimeout(open, PAUSES[Math.min(failures, PAUSES.length) - 1])
  }
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(broken, SILENCE)
  }
  const open = () => {
    const own = new EventSource(address)
    source = own
    own.onopen = () => {
      failures = 0
      onConnection('connected')
      alive()
    }
    // EventSource itself gives up for good on some errors, and does not say on which.
    own.onerror = broken
    own.addEventListener('heartbeat', alive)
    for (const event of new Set([...kept, ...listeners.keys()])) attend(own, event)
  }
  const attend = (own: EventSource, event: string) => {
    const read = createPatchReader()
    own.addEventListener(event, ({ data }: MessageEvent<string>) => {
      if (own !== source) return
      alive()
      const value = attempt(() => read(JSON.parse(data)))
      // Something was missed: a new stream begins with the whole.
      if (value === undefined) return broken()
      latest.set(event, value)
      for (const listener of listeners.get(event) ?? []) listener(value)
    })
  }

  return {
    listen: (event, listener) => {
      const own = (value: unknown) => listener(value)
      const before = listeners.get(event)
      if (before !== undefined) before.add(own)
      else {
        listeners.set(event, new Set([own]))
        if (source !== undefined && !kept.includes(event)) attend(source, event)
      }
      if (latest.has(event)) own(latest.get(event))
      if (source === undefined && timer === undefined) open()
      return () => {
        listeners.get(event)?.delete(own)
        if ([...listeners.values()].some((set) => set.size > 0)) return
        close()
        timer = undefined
        listeners.clear()
        latest.clear()
      }
    },
  }
}

function attempt(make: () => unknown): unknown {
  try {
    return make()
  } catch {
    return undefined
  }
}
