import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from './read-counters.ts'
import { type Counting, trafficSince } from './traffic-since.ts'

const source = { kind: 'seen', machine: 'host', output: 'host/c.txt', command: 'c', noun: 'counters', line: 1 } as const

const reading = (at: number | undefined, received: number, sent = 0, more: object = {}): Reading => ({
  counted: { id: 'host#eth0', received: { bytes: received, ...more }, sent: { bytes: sent }, sources: [source] },
  ...(at === undefined ? {} : { at }),
})

/** What is told after a series of looks. */
const after = (...readings: Reading[]) =>
  readings.reduce<Counting | undefined>((before, one) => trafficSince(one, before), undefined)?.traffic.rate

test('bits a second, by two looks and the time between them', () => {
  expect(after(reading(1_000, 1_000, 500), reading(3_000, 26_000, 1_500))).toEqual({
    received: { bitsPerSecond: 100_000 },
    sent: { bitsPerSecond: 4_000 },
  })
})

test('one look tells no rate, nor do counters of which nobody knows when they were read', () => {
  expect(after(reading(1_000, 1_000))).toBeUndefined()
  expect(after(reading(undefined, 1_000), reading(undefined, 9_000))).toBeUndefined()
  expect(after(reading(1_000, 1_000), reading(undefined, 9_000))).toBeUndefined()
})

test('an adapter that was reset, or a clock that was set back, gives no rate; the look after it does', () => {
  expect(after(reading(1_000, 9_000, 9_000), reading(2_000, 10, 20))).toBeUndefined()
  expect(after(reading(1_000, 9_000, 9_000), reading(2_000, 10, 20), reading(3_000, 135, 20))).toEqual({
    received: { bitsPerSecond: 1_000 },
    sent: { bitsPerSecond: 0 },
  })
  expect(after(reading(5_000, 0), reading(1_000, 8_000))).toBeUndefined()
})

test('the same answer again, or one that comes too soon after it, changes nothing', () => {
  const before = [reading(1_000, 0), reading(2_000, 1_000)] as const
  expect(after(...before, reading(2_000, 1_000))).toEqual(after(...before))
  // A burst within 100 ms is no 8 Mbit/s: it counts at the next look.
  expect(after(...before, reading(2_100, 101_000))).toEqual(after(...before))
  expect(after(...before, reading(2_100, 101_000), reading(4_000, 101_000))?.received?.bitsPerSecond).toBe(400_000)
})

test('errors and discards are told where there are more of them than before', () => {
  const [clean, bad] = [
    { packets: 10, errors: 1, discards: 5 },
    { packets: 30, errors: 4, discards: 5 },
  ]
  expect(after(reading(1_000, 0, 0, clean), reading(2_000, 8, 0, bad))?.received).toEqual({
    bitsPerSecond: 64,
    packetsPerSecond: 20,
    errors: 3,
  })
})

test('a counter that now counts elsewhere is not compared with the one before', () => {
  const own = reading(1_000, 0)
  const port = { ...reading(2_000, 8_000), counted: { ...reading(2_000, 8_000).counted, countedAt: 'host#veth0' } }
  expect(after(own, port)).toBeUndefined()
})

test('whatever the counters do, no rate is negative or endless', () => {
  const any = fc.tuple(fc.nat(20_000), fc.maxSafeNat(), fc.maxSafeNat())
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (looks) => {
      const rate = after(...looks.map(([at, received, sent]) => reading(at, received, sent)))
      for (const way of [rate?.received, rate?.sent]) {
        const bits = way?.bitsPerSecond ?? 0
        expect(Number.isFinite(bits) && bits >= 0).toBe(true)
      }
    }),
  )
})
