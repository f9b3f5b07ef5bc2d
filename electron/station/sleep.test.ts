import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

const HOUR = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** A watched machine, seen once, that is just being looked at when it falls asleep. */
async function asleep(interval = 2_000) {
  const machine = pretendMachine()
  const expire = vi.fn()
  const station = await startStation({ source: { ...machine.source, expire }, interval })
  onTestFinished(station.close)
  const { latest } = watchStation(station)
  await vi.advanceTimersByTimeAsync(0)
  machine.look().answer(laptop('10.0.0.5'))
  await vi.advanceTimersByTimeAsync(2_000)
  // No timer rings in its sleep; the wall's clock goes on.
  vi.setSystemTime(Date.now() + HOUR)
  return { machine, expire, station, latest }
}

test('a machine that wakes up is called “last seen” at once, and looked at anew at once, everything of it', async () => {
  const { machine, expire, station, latest } = await asleep()
  expect(machine.looks()).toBe(2)
  const before = machine.look()
  station.woke()
  expect(latest()).toMatchObject({ slept: true, collectedAt: laptop('10.0.0.5').takenAt, inventory: expect.anything() })
  expect(expire).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(before.options.signal?.aborted).toBe(true)
  expect(machine.looks()).toBe(3)
  // The same network as before, word for word: it is told all the same that it was looked at.
  machine.look().answer(laptop('10.0.0.5'))
  await vi.advanceTimersByTimeAsync(0)
  expect(latest()).not.toHaveProperty('slept')
  expect(latest().troubles).toEqual([])
})

test('nobody need tell: the clock shows it, within seconds; told twice or thrice, it is one look and no pile of them', async () => {
  const { machine, station, expire, latest } = await asleep()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(latest()).toMatchObject({ slept: true })
  station.woke()
  station.woke()
  await vi.advanceTimersByTimeAsync(0)
  expect(machine.looks()).toBe(3)
  expect(expire).toHaveBeenCalledTimes(1)
  // The network takes its time to come back; the look waits for it, and no other is begun meanwhile.
  await vi.advanceTimersByTimeAsync(30_000)
  expect(machine.looks()).toBe(3)
  expect(latest()).toMatchObject({ slept: true })
  machine.look().answer(laptop('10.0.0.6'))
  await vi.advanceTimersByTimeAsync(0)
  expect(latest()).not.toHaveProperty('slept')
})

test('a machine that is only looked at when somebody asks is left alone', async () => {
  const { machine, station, latest } = await asleep(Number.POSITIVE_INFINITY)
  station.woke()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(machine.looks()).toBe(1)
  expect(latest()).not.toHaveProperty('slept')
})
