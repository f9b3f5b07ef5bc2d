import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from './carrier.ts'
import { createEventStream } from './event-stream.ts'

/** Stands in for the browser's: opens and breaks when told so. */
class PretendSource extends EventTarget {
  static all: PretendSource[] = []
  onopen: () => void = () => undefined
  onerror: () => void = () => undefined
  closed = false
  constructor() {
    super()
    PretendSource.all.push(this)
  }
  close() {
    this.closed = true
  }
  tell(event: string, value: unknown) {
    this.change(event, { to: value })
  }
  change(event: string, patch: unknown) {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(patch) }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  PretendSource.all = []
  vi.stubGlobal('EventSource', PretendSource)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const newest = () => PretendSource.all.at(-1) ?? new PretendSource()

test('one stream serves all listeners, and a late one is told the latest value', () => {
  const stream = createEventStream('/events', () => undefined)
  const [one, two]: unknown[][] = [[], []]
  stream.listen('a', (value) => one?.push(value))
  newest().onopen()
  newest().tell('a', 1)
  const stop = stream.listen('a', (value) => two?.push(value))
  newest().tell('a', 2)
  stop()
  newest().tell('a', 3)
  expect([one, two, PretendSource.all.length]).toEqual([[1, 2, 3], [1, 2], 1])
})

test('what is kept was told before anybody listened to it, and is there for who does', () => {
  const stream = createEventStream('/events', () => undefined, ['a', 'b'])
  stream.listen('a', () => undefined)
  newest().onopen()
  newest().tell('b', 1)
  const seen: unknown[] = []
  stream.listen('b', (value) => seen.push(value))
  newest().tell('b', 2)
  expect(seen).toEqual([1, 2])
})

test('a broken stream is opened again, slower each time, and counts as lost after a while', () => {
  const states: Connection[] = []
  const seen: unknown[] = []
  createEventStream('/events', (state) => states.push(state)).listen('a', (value) => seen.push(value))
  newest().onopen()
  for (const pause of [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]) {
    const before = PretendSource.all.length
    newest().onerror()
    expect(newest().closed).toBe(true)
    vi.advanceTimersByTime(pause - 1)
    expect(PretendSource.all).toHaveLength(before)
    vi.advanceTimersByTime(1)
    expect(PretendSource.all).toHaveLength(before + 1)
  }
  expect(states.slice(0, 5)).toEqual(['connected', 'reconnecting', 'reconnecting', 'reconnecting', 'lost'])
  newest().onopen()
  newest().tell('a', 'back')
  expect([states.at(-1), seen]).toEqual(['connected', ['back']])
})

test('silence without a heartbeat is a broken stream', () => {
  const states: Connection[] = []
  createEventStream('/events', (state) => states.push(state)).listen('a', () => undefined)
  newest().onopen()
  vi.advanceTimersByTime(39_000)
  newest().tell('heartbeat', null)
  vi.advanceTimersByTime(39_000)
  expect(states).toEqual(['connected'])
  vi.advanceTimersByTime(1_000)
  expect(states).toEqual(['connected', 'reconnecting'])
})

test('when nobody listens any more the stream is closed for good', () => {
  const stop = createEventStream('/events', () => undefined).listen('a', () => undefined)
  stop()
  vi.advanceTimersByTime(100_000)
  expect([PretendSource.all.length, newest().closed]).toEqual([1, true])
})

test('what changed is put together with what was there; where something was missed, the stream is opened again', () => {
  const states: Connection[] = []
  const seen: unknown[] = []
  createEventStream('/events', (state) => states.push(state)).listen('a', (value) => seen.push(value))
  newest().onopen()
  newest().tell('a', { on: false, name: 'lamp' })
  newest().change('a', { keys: { on: { to: true } }, without: ['name'] })
  newest().change('a', null)
  newest().change('a', { items: [[0, 1]] })
  expect(seen).toEqual([{ on: false, name: 'lamp' }, { on: true }, { on: true }])
  expect(states).toEqual(['connected', 'reconnecting'])
  vi.advanceTimersByTime(250)
  newest().tell('a', { on: 'again' })
  expect(seen.at(-1)).toEqual({ on: 'again' })
})
