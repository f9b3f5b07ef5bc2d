import { expect, onTestFinished, test, vi } from 'vitest'
import { refusal } from '../../shared/recording/refusal.ts'
import { type Keepsake, keepNothing } from './keepsake.ts'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import type { StationOptions } from './station.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

function firstDay(): Keepsake {
  const keepsake = keepNothing()
  keepsake.change({ introduced: false })
  return keepsake
}

async function stationWith(options: StationOptions) {
  const station = await startStation({ interval: 60_000, ...options })
  onTestFinished(station.close)
  return { ...station.handlers, ...watchStation(station) }
}

test('on the first run nothing is collected before somebody agrees; that is remembered', async () => {
  const keepsake = firstDay()
  const { source, looks, look } = pretendMachine()
  const collected = [{ where: 'On this machine', commands: [{ command: 'arp -a', reads: 'neighbours' }] }]
  const { station, latest } = await stationWith({ keepsake, source: { ...source, collected } })
  expect(latest()).toMatchObject({ source: { kind: 'live' }, introduction: true })
  await station.refresh()
  expect(looks()).toBe(0)
  expect(await station.collected()).toEqual(collected)
  await station.agree()
  await vi.waitFor(() => expect(looks()).toBe(1))
  look().answer(laptop('10.0.0.5'))
  await vi.waitFor(() => expect(latest().inventory).toBeDefined())
  expect(latest()).not.toHaveProperty('introduction')
  expect(keepsake.read().introduced).toBe(true)
})

test('the sample needs no leave, and turning to this machine asks for it then', async () => {
  const { source, looks } = pretendMachine()
  const { station, latest } = await stationWith({ keepsake: firstDay(), source, start: { kind: 'sample' } })
  expect(latest().inventory).toBeDefined()
  await station.live()
  expect(latest()).toMatchObject({ source: { kind: 'live' }, introduction: true })
  await station.sample({})
  expect(latest()).not.toHaveProperty('introduction')
  expect(looks()).toBe(0)
})

test('where this machine can’t be looked at, there is nothing to agree to', async () => {
  const source = refusal('not-live-here', 'Not on this system.')
  const { station, latest } = await stationWith({ keepsake: firstDay(), source })
  expect(latest()).not.toHaveProperty('introduction')
  expect(latest().troubles).toMatchObject([{ code: 'not-live-here' }])
  expect(await station.collected()).toEqual([])
})
