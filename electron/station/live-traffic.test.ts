import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { patchBetween } from '../../shared/contract/patch.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { Traffic } from '../../shared/traffic/traffic.ts'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
})

const BEGUN = 1_700_000_000_000

/** The laptop, which has received so many bytes so many seconds after it was looked at first. */
function counted(seconds: number, bytes: number): Recording {
  const recording = laptop('10.0.0.5')
  const text = `  eth0: ${bytes} 10 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`
  const at = new Date(BEGUN + seconds * 1_000).toISOString()
  const output = { id: 'host/proc-net-dev.txt', command: 'cat /proc/net/dev', text, at }
  return { ...recording, machines: recording.machines.map((one) => ({ ...one, outputs: [...one.outputs, output] })) }
}

/** A station that is watched, and what it told: of the picture, and of the traffic. */
async function watched() {
  const machine = pretendMachine()
  const station = await startStation({ source: machine.source, interval: 2_000 })
  onTestFinished(station.close)
  const { states } = watchStation(station)
  const traffic: Traffic[] = []
  station.handlers.station.traffic((one) => traffic.push(Traffic.parse(one)))
  await vi.advanceTimersByTimeAsync(0)
  return {
    machine,
    station,
    states,
    traffic,
    look: async (recording: Recording) => {
      machine.look().answer(recording)
      await vi.advanceTimersByTimeAsync(2_000)
    },
  }
}

const rateOf = (traffic: Traffic | undefined) => traffic?.interfaces[0]?.rate?.received?.bitsPerSecond

test('a look at counters alone is no change: the traffic is told, the picture and the moments are not', async () => {
  const { look, states, traffic, station } = await watched()
  const moments: unknown[] = []
  station.handlers.compare.moments((one) => moments.push(one))
  await look(counted(0, 1_000))
  const [pictures, kept] = [states.length, moments.length]
  expect(traffic.at(-1)?.interfaces).toMatchObject([{ id: 'host#eth0', received: { bytes: 1_000 } }])
  expect(rateOf(traffic.at(-1))).toBeUndefined()
  await look(counted(2, 26_000))
  expect(rateOf(traffic.at(-1))).toBe(100_000)
  await look(counted(4, 26_000))
  expect(rateOf(traffic.at(-1))).toBe(0)
  expect([states.length, moments.length]).toEqual([pictures, kept])
})

test('where nothing is carried, nothing is told', async () => {
  const { look, traffic } = await watched()
  for (const second of [0, 2, 4]) await look(counted(second, 1_000))
  const before = traffic.length
  for (const second of [6, 8]) await look(counted(second, 1_000))
  expect(traffic.length).toBe(before)
})

test('what changed is told as a change of one interface', async () => {
  const { look, traffic } = await watched()
  await look(counted(0, 1_000))
  await look(counted(2, 2_000))
  await look(counted(4, 4_000))
  const patch = JSON.stringify(patchBetween(traffic.at(-2), traffic.at(-1)))
  expect(patch).toContain('"bytes":{"to":4000}')
  expect(patch).not.toContain('proc-net-dev')
})

test('after sleep there is no rate over the time that it slept', async () => {
  const { look, traffic, station, machine } = await watched()
  await look(counted(0, 0))
  await look(counted(2, 1_000))
  station.woke()
  expect(rateOf(traffic.at(-1))).toBeUndefined()
  await vi.advanceTimersByTimeAsync(0)
  machine.look().answer(counted(3_600, 9_000))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(traffic.at(-1)?.interfaces[0]).toMatchObject({ received: { bytes: 9_000 } })
  expect(rateOf(traffic.at(-1))).toBeUndefined()
  await look(counted(3_602, 10_000))
  expect(rateOf(traffic.at(-1))).toBe(4_000)
})

test('once looking was stopped the totals stay and the rates go', async () => {
  const { look, traffic, station } = await watched()
  await look(counted(0, 0))
  await look(counted(2, 1_000))
  await station.handlers.station.stop()
  expect(traffic.at(-1)?.interfaces).toMatchObject([{ received: { bytes: 1_000 } }])
  expect(rateOf(traffic.at(-1))).toBeUndefined()
})

test('an adapter that is gone is told of no more; another recording takes all of it away', async () => {
  const { look, traffic, station } = await watched()
  await look(counted(0, 0))
  await look(laptop('10.0.0.5'))
  expect(traffic.at(-1)?.interfaces).toEqual([])
  await look(counted(4, 5_000))
  expect(rateOf(traffic.at(-1))).toBeUndefined()
  await station.handlers.station.sample({})
  expect(traffic.at(-1)?.interfaces).toEqual([])
})
