import type { ServerResponse } from 'node:http'
import { beginListen } from '../../shared/contract/begin-listen.ts'
import type { Contract, Handlers } from '../../shared/contract/define.ts'
import { type EntryName, entriesOf } from '../../shared/contract/entries-of.ts'
import type { Passage } from '../../shared/contract/passage.ts'
import { createPatchWriter } from '../../shared/contract/patch-stream.ts'

export interface EventStreamOptions {
  /** Milliseconds between heartbeats. */
  heartbeat: number
  /** Milliseconds for which a client may take nothing before it is dropped. */
  patience: number
  /** More streams at a time are refused. */
  limit: number
}

export interface EventStreams {
  /** False where there are too many. */
  begin: (response: ServerResponse) => boolean
  close: () => void
}

/**
 * Server-sent events: one stream for all listens of the contract. A client that reads slowly misses values in between:
 * for each listen only the latest waits for it, so what is kept for it is bounded; one that reads nothing is dropped. A value is
 * told whole once, and then as what changed since the one that was sent before.
 */
export function createEventStreams<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  options: EventStreamOptions,
  passage?: Passage,
): EventStreams {
  const ends = new Set<() => void>()
  return {
    begin: (response) => {
      if (ends.size >= options.limit) return false
      const end = beginStream(contract, handlers, passage, response, options, () => ends.delete(end))
      ends.add(end)
      return true
    },
    close: () => {
      for (const end of [...ends]) end()
    },
  }
}

function beginStream<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  passage: Passage | undefined,
  response: ServerResponse,
  { heartbeat, patience }: EventStreamOptions,
  onEnd: () => void,
): () => void {
  const waiting = new Map<string, unknown>()
  const writers = new Map(entriesOf(contract, 'listen').map((entry) => [eventOf(entry), createPatchWriter()]))
  let full = false
  let drop: ReturnType<typeof setTimeout> | undefined
  const send = (event: string, value: unknown) => {
    if (full) {
      if (event !== 'heartbeat') waiting.set(event, value)
      return
    }
    const patch = writers.get(event)?.(value) ?? null
    full = !response.write(`event: ${event}\ndata: ${JSON.stringify(patch)}\n\n`)
    if (full) drop = setTimeout(() => response.destroy(), patience)
  }
  response.on('drain', () => {
    clearTimeout(drop)
    full = false
    const latest = [...waiting]
    waiting.clear()
    for (const [event, value] of latest) send(event, value)
  })
  response.flushHeaders()
  const stops = entriesOf(contract, 'listen').map((entry) =>
    beginListen(contract, handlers, entry, (value) => send(eventOf(entry), value), passage),
  )
  const beat = setInterval(() => send('heartbeat', null), heartbeat)
  const finish = () => {
    clearTimeout(drop)
    clearInterval(beat)
    for (const stop of stops) stop?.()
    stops.length = 0
    onEnd()
  }
  response.on('close', finish)
  return () => {
    finish()
    response.end()
  }
}

const eventOf = ({ group, name }: EntryName): string => `${group}.${name}`
