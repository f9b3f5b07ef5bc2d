import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Recording } from '../../shared/recording/recording.ts'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** A station that looks every 2 s at a machine that answers when the test says so. */
async function liveStation() {
  const machine = pretendMachine()
  const station = await startStation({ source: machine.source, interval: 2_000 })
  onTestFinished(station.close)
  return { machine, station }
}

const soon = () => vi.advanceTimersByTimeAsync(0)

/** The same, watched, and with its first look done. */
async function watchedStation() {
  const { machine, station } = await liveStation()
  const window = watchStation(station)
  await soon()
  machine.look().answer(laptop('10.0.0.5'))
  await soon()
  return { machine, station, ...window }
}

const addresses = (state: ReturnType<ReturnType<typeof watchStation>['latest']>) =>
  state.inventory?.machines.flatMap(({ interfaces }) =>
    interfaces.flatMap((one) => one.addresses.map((held) => held.address)),
  )

describe('the first look', () => {
  test('begins when somebody watches, not before', async () => {
    const { machine, station } = await liveStation()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(machine.looks()).toBe(0)
    const { latest } = watchStation(station)
    await soon()
    expect(machine.looks()).toBe(1)
    expect(latest()).toMatchObject({ source: { kind: 'live' }, moments: [], troubles: [] })
    expect(latest()).not.toHaveProperty('inventory')
  })

  test('tells how far it has come, and then what it saw', async () => {
    const { machine, station } = await liveStation()
    const { latest } = watchStation(station)
    await soon()
    machine.look().options.onProgress?.({ done: 1, total: 8, command: 'ip address' })
    expect(latest().progress).toEqual({ done: 1, total: 8, command: 'ip address' })
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(latest()).not.toHaveProperty('progress')
    expect(addresses(latest())).toEqual(['10.0.0.5'])
    expect(latest()).toMatchObject({
      collectedAt: laptop('10.0.0.5').takenAt,
      milliseconds: expect.any(Number),
      nothingOfInterest: true,
    })
  })

  test('signs of progress come twenty times a second at most', async () => {
    const { machine, station } = await liveStation()
    const { states } = watchStation(station)
    await soon()
    const before = states.length
    for (let done = 1; done <= 100; done += 1) {
      machine.look().options.onProgress?.({ done, total: 100, command: 'ip address' })
      await vi.advanceTimersByTimeAsync(5)
    }
    expect(states.length - before).toBeLessThanOrEqual(10)
    expect(states.length - before).toBeGreaterThan(5)
  })
})

describe('later looks', () => {
  test('that say the same word for word are not told to who watches', async () => {
    const { machine, states } = await watchedStation()
    const before = states.length
    await vi.advanceTimersByTimeAsync(2_000)
    expect(machine.looks()).toBe(2)
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(states).toHaveLength(before)
  })

  test('in which only a lease has run down are not told either; who comes later learns when it was', async () => {
    const { machine, station, states } = await watchedStation()
    const before = states.length
    await vi.advanceTimersByTimeAsync(2_000)
    machine.look().answer(laptop('10.0.0.5', 86_398))
    await soon()
    expect(states).toHaveLength(before)
    const later = watchStation(station).latest()
    expect(later.collectedAt).toBe(laptop('10.0.0.5', 86_398).takenAt)
    expect(later.sequence).toBe(states.at(-1)?.sequence)
  })

  test('in which an address changed are told, as one step of the sequence', async () => {
    const { machine, states, latest } = await watchedStation()
    const before = latest().sequence
    await vi.advanceTimersByTimeAsync(2_000)
    machine.look().answer(laptop('10.0.0.6'))
    await soon()
    expect(addresses(latest())).toEqual(['10.0.0.6'])
    expect(latest().sequence).toBe(before + 1)
    expect(states.filter(({ sequence }) => sequence === before + 1)).toHaveLength(1)
  })

  test('come at once when the kernel tells of a change', async () => {
    const { machine } = await watchedStation()
    await vi.advanceTimersByTimeAsync(500)
    machine.change()
    await vi.advanceTimersByTimeAsync(60)
    expect(machine.looks()).toBe(2)
  })

  test('come at once when the window asks, which learns when they are done', async () => {
    const { machine, station } = await watchedStation()
    let done = false
    const asked = Promise.resolve(station.handlers.station.refresh()).then(() => {
      done = true
    })
    await soon()
    expect({ looks: machine.looks(), done }).toEqual({ looks: 2, done: false })
    machine.look().answer(laptop('10.0.0.5'))
    await asked
    expect(done).toBe(true)
  })
})

describe('a look that fails', () => {
  test('is a trouble, said once; what was seen stays, and so does the sequence', async () => {
    const { machine, latest, states } = await watchedStation()
    const { inventory, sequence } = latest()
    for (let i = 0; i < 3; i += 1) {
      await vi.advanceTimersByTimeAsync(2_000)
      machine.look().answer(new Error('too many open files'))
      await soon()
    }
    expect(latest()).toMatchObject({ sequence, inventory })
    expect(latest().troubles).toEqual([
      { machine: '', command: '', code: 'failed', sentence: expect.stringContaining('too many open files') },
    ])
    expect(states.filter(({ troubles }) => troubles.length > 0)).toHaveLength(1)
  })

  test('is forgotten with the next that succeeds, although that says nothing new', async () => {
    const { machine, latest } = await watchedStation()
    await vi.advanceTimersByTimeAsync(2_000)
    machine.look().answer(new Error('too many open files'))
    await vi.advanceTimersByTimeAsync(2_000)
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(latest().troubles).toEqual([])
  })

  test('as the first one leaves no picture but a reason', async () => {
    const { machine, station } = await liveStation()
    const { latest } = watchStation(station)
    await soon()
    machine.look().options.onProgress?.({ done: 1, total: 8, command: 'ip address' })
    machine.look().answer(new Error('no processes left'))
    await soon()
    expect(latest()).not.toHaveProperty('progress')
    expect(latest()).not.toHaveProperty('inventory')
    expect(latest().troubles).toHaveLength(1)
  })
})

describe('what is not as fresh as it should be', () => {
  const withNeighbour = (address: string) => {
    const recording = laptop(address)
    const [host] = recording.machines
    host?.outputs.push({
      id: 'host/ip-neigh.txt',
      command: 'ip neigh',
      text: '10.0.0.9 dev eth0 lladdr 3c:37:86:22:f5:fc REACHABLE\n',
      exitCode: 0,
    })
    return recording
  }

  test('a machine that the last look did not see is told of, with when it was seen, until it is back', async () => {
    const { machine, latest } = await watchedStation()
    const answerNext = async (recording: Recording) => {
      await vi.advanceTimersByTimeAsync(2_000)
      machine.look().answer(recording)
      await soon()
    }
    await answerNext(withNeighbour('10.0.0.5'))
    expect(latest()).not.toHaveProperty('gone')
    await answerNext(laptop('10.0.0.5', 86_000))
    expect(latest().gone).toMatchObject([
      { name: '10.0.0.9', kind: 'lan-device', seenAt: withNeighbour('10.0.0.5').takenAt },
    ])
    await answerNext(withNeighbour('10.0.0.5'))
    expect(latest()).not.toHaveProperty('gone')
  })

  test('a look that takes long says how far it has come, and no more once it is done', async () => {
    const { machine, latest } = await watchedStation()
    await vi.advanceTimersByTimeAsync(2_000)
    const { onProgress } = machine.look().options
    onProgress?.({ done: 1, total: 8, command: 'ip address' })
    expect(latest()).not.toHaveProperty('progress')
    await vi.advanceTimersByTimeAsync(3_000)
    onProgress?.({ done: 2, total: 8, command: 'nft -j list ruleset' })
    expect(latest().progress).toMatchObject({ done: 2, command: 'nft -j list ruleset' })
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(latest()).not.toHaveProperty('progress')
  })

  test('a look that is stopped leaves what was seen, says so, and is begun again by who wants it', async () => {
    const { machine, station } = await liveStation()
    const { latest } = watchStation(station)
    await soon()
    const { options } = machine.look()
    await station.handlers.station.stop()
    expect(options.signal?.aborted).toBe(true)
    expect(latest().troubles).toMatchObject([{ code: 'stopped' }])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(machine.looks()).toBe(1)
    await station.handlers.station.refresh()
    await soon()
    expect(machine.looks()).toBe(2)
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(latest().troubles).toEqual([])
  })
})

describe('the machine is left alone', () => {
  test('once something else is shown, and the look that runs is given up', async () => {
    const { machine, station, latest } = await watchedStation()
    await vi.advanceTimersByTimeAsync(2_000)
    const { options } = machine.look()
    await station.handlers.station.sample({})
    expect(options.signal?.aborted).toBe(true)
    expect(machine.watched()).toBe(false)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(machine.looks()).toBe(2)
    expect(latest().source.kind).toBe('sample')
  })

  test('a few seconds after nobody watches any more, and looked at again for who comes back', async () => {
    const { machine, station, stop } = await watchedStation()
    stop()
    await vi.advanceTimersByTimeAsync(2_500)
    expect(machine.looks()).toBe(2)
    machine.look().answer(laptop('10.0.0.5'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(machine.looks()).toBe(2)
    expect(machine.watched()).toBe(false)
    watchStation(station)
    await soon()
    expect(machine.looks()).toBe(3)
    expect(machine.watched()).toBe(true)
  })

  test('but not by a window that reloads', async () => {
    const { machine, station, stop } = await watchedStation()
    stop()
    await vi.advanceTimersByTimeAsync(1_000)
    watchStation(station)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(machine.looks()).toBe(2)
    expect(machine.watched()).toBe(true)
  })

  test('by a station that nobody watches, whatever it is told to show', async () => {
    const { machine, station, stop } = await watchedStation()
    stop()
    await station.handlers.station.sample({})
    await vi.advanceTimersByTimeAsync(20_000)
    await station.handlers.station.live()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(machine.looks()).toBe(1)
  })

  test('by a station that is closed', async () => {
    const { machine, station } = await watchedStation()
    await vi.advanceTimersByTimeAsync(2_000)
    station.close()
    expect(machine.look().options.signal?.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(machine.looks()).toBe(2)
  })
})

describe('going back to the machine', () => {
  test('begins anew: the old picture is gone until the machine was looked at', async () => {
    const { machine, station, latest } = await watchedStation()
    await station.handlers.station.sample({})
    await station.handlers.station.live()
    expect(latest()).toMatchObject({ source: { kind: 'live' }, moments: [], nothingOfInterest: false })
    expect(latest()).not.toHaveProperty('inventory')
    expect(latest()).not.toHaveProperty('moment')
    await soon()
    machine.look().answer(laptop('10.0.0.5'))
    await soon()
    expect(addresses(latest())).toEqual(['10.0.0.5'])
  })

  test('has no moments to choose from', async () => {
    const { station } = await watchedStation()
    await expect(async () => station.handlers.station.moment({ id: 'boot-1' })).rejects.toMatchObject({
      code: 'no-moments',
    })
  })

  test('what is shown live can be kept', async () => {
    const { station } = await watchedStation()
    const { fileName } = await station.handlers.recording.save()
    expect(fileName).toBe('laptop-2023-11-14-2213.zip')
  })
})

test('where a machine can’t be looked at live, that is said, and the sample comes first', async () => {
  const sentence = 'This version looks at a live machine only on Linux.'
  const station = await startStation({ source: { code: 'not-live-here', sentence } })
  onTestFinished(station.close)
  const { latest } = watchStation(station)
  await station.handlers.station.refresh()
  expect(latest()).toMatchObject({
    troubles: [{ machine: '', command: '', code: 'not-live-here', sentence }],
    nothingOfInterest: true,
  })
})
