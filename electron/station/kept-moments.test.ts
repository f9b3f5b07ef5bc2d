import { expect, onTestFinished, test, vi } from 'vitest'
import type { KeptMoment } from '../../shared/contract/contract.ts'
import { recordingFromFiles } from '../../shared/recording/recording-from-files.ts'
import { recordingToZip } from '../../shared/recording/recording-to-zip.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { sampleFiles } from '../../tests/support/sample-files.ts'
import { createKeptMoments } from './kept-moments.ts'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import type { Station } from './station.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

function momentsOf({ handlers }: Station): () => KeptMoment[] {
  let latest: KeptMoment[] = []
  onTestFinished(
    handlers.compare.moments((moments) => {
      latest = [...moments]
    }),
  )
  return () => latest
}

const words = (moments: readonly KeptMoment[]) =>
  moments.map(({ from, name, current }) => `${from} ${name}${current ? ' *' : ''}`)

test('the moments of the recording on show can be compared, and keep their ids when another is turned to', async () => {
  const station = await startStation({ start: { kind: 'sample' } })
  const moments = momentsOf(station)
  expect(words(moments())).toEqual(['shown boot-1', 'shown boot-2 *'])
  const before = moments().map(({ id }) => id)
  await station.handlers.station.moment({ id: 'boot-1' })
  expect(words(moments())).toEqual(['shown boot-1 *', 'shown boot-2'])
  expect(moments().map(({ id }) => id)).toEqual(before)
  const [, second = ''] = before
  const inventory = await station.handlers.compare.inventory({ id: second })
  expect(inventory.machines.map(({ name }) => name.value)).toContain('Ubuntu 18.04.3 LTS')
  const output = await station.handlers.compare.output({ moment: second, id: 'host/arp-a.txt' })
  expect(output.text).toContain('192.168.41.109')
})

test('what was pasted into a moment makes another moment of it', async () => {
  const station = await startStation({ start: { kind: 'sample' } })
  const moments = momentsOf(station)
  const before = moments().at(-1)?.id
  await station.handlers.recording.paste({
    outputs: [
      {
        command: 'ip route',
        text: 'default via 192.168.41.97 dev eth0\n',
        machine: { id: 'guests/primary', role: 'guest', name: 'primary' },
      },
    ],
  })
  expect(words(moments())).toEqual(['shown boot-1', 'shown boot-2 *'])
  expect(moments().at(-1)?.id).not.toBe(before)
})

test('each look at this machine that shows something new is kept, also when a recording is shown in between', async () => {
  const machine = pretendMachine()
  const station = await startStation({ source: machine.source, interval: 60_000 })
  onTestFinished(station.close)
  const { stop } = watchStation(station)
  onTestFinished(stop)
  const moments = momentsOf(station)
  const look = async (address: string, count: number) => {
    await vi.waitFor(() => expect(machine.looks()).toBe(count))
    machine.look().answer(laptop(address))
  }
  await look('10.0.0.5', 1)
  await vi.waitFor(() => expect(words(moments())).toEqual(['live laptop *']))
  machine.change()
  await look('10.0.0.5', 2)
  machine.change()
  await look('10.0.0.6', 3)
  await vi.waitFor(() => expect(words(moments())).toEqual(['live laptop', 'live laptop *']))
  await station.handlers.station.sample({})
  expect(words(moments())).toEqual(['shown boot-1', 'shown boot-2 *', 'live laptop', 'live laptop'])
  const first = moments().find(({ from }) => from === 'live')
  const inventory = await station.handlers.compare.inventory({ id: first?.id ?? '' })
  expect(JSON.stringify(inventory)).toContain('10.0.0.5')
})

test('of many looks the first and the latest are kept; one that is not is refused in words', async () => {
  const kept = createKeptMoments()
  let latest: KeptMoment[] = []
  kept.listen((moments) => {
    latest = [...moments]
  })
  for (let i = 0; i < 200; i++) kept.look(laptop(`10.0.${i}.1`))
  expect(latest).toHaveLength(50)
  expect(latest.map(({ id }) => id).slice(0, 2)).toEqual(['1', '152'])
  expect(latest.at(-1)).toMatchObject({ id: '200', current: true })
  expect(kept.recording('7')).toBeUndefined()
  const station = await startStation({ start: { kind: 'sample' } })
  await expect(async () => station.handlers.compare.inventory({ id: '999' })).rejects.toMatchObject({
    code: 'no-such-moment',
  })
})

test('a recording that is opened beside leaves what is on show; one in which nothing is understood is refused', async () => {
  const station = await startStation({ start: { kind: 'sample' } })
  const { states, stop } = watchStation(station)
  onTestFinished(stop)
  const moments = momentsOf(station)
  const opened = recordingFromFiles(sampleFiles('cc-labs-2'), 'cc-labs-2')
  if (isRefusal(opened)) throw new Error(opened.sentence)
  const [first] = opened.moments
  if (first === undefined) throw new Error('no moments')
  const zip = Buffer.from(recordingToZip(first.recording)).toString('base64')
  await station.handlers.compare.open({ name: 'yesterday.zip', zip })
  await station.handlers.compare.open({ name: 'yesterday.zip', zip })
  expect(moments().filter(({ from }) => from === 'beside')).toMatchObject([
    { name: 'boot-1', recording: 'yesterday', current: false },
  ])
  expect(states).toHaveLength(1)
  const empty = Buffer.from(
    recordingToZip({
      name: 'x',
      machines: [{ id: 'host', role: 'host', outputs: [{ id: 'host/a.txt', command: 'a', text: 'b' }] }],
    }),
  ).toString('base64')
  await expect(async () => station.handlers.compare.open({ name: 'x.zip', zip: empty })).rejects.toMatchObject({
    code: 'not-a-recording',
  })
  await expect(async () => station.handlers.compare.open({ name: 'x.zip', zip: 'AAAA' })).rejects.toHaveProperty(
    'sentence',
  )
})
