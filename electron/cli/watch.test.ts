import { expect, test, vi } from 'vitest'
import type { Recording } from '../../shared/recording/recording.ts'
import { refusal } from '../../shared/recording/refusal.ts'
import { laptop, pretendMachine } from '../station/pretend-machine.test-support.ts'
import type { Terminal } from './terminal.ts'
import { noPaint } from './text/paint.ts'
import { watch } from './watch.ts'

function watching() {
  const machine = pretendMachine()
  const printed: string[] = []
  const said: string[] = []
  const terminal: Terminal = {
    out: (text) => void printed.push(`${text}`),
    err: (line) => void said.push(line),
    width: 100,
    paint: noPaint,
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const result = watch({ lan: true }, terminal, { source: machine.source, ended })
  const answer = async (recording: Recording, look: number) => {
    await vi.waitFor(() => expect(machine.looks()).toBe(look), 5_000)
    machine.look().answer(recording)
  }
  return { machine, printed, said, end, result, answer }
}

test('each change is one line of JSON; what was there to begin with is none; it ends orderly', async () => {
  const { machine, printed, said, end, result, answer } = watching()
  await answer(laptop('10.0.0.7'), 1)
  await vi.waitFor(() => expect(said).toEqual(['Watching laptop: one machine. Ctrl+C ends it.']))
  expect(printed).toEqual([])
  machine.change()
  await answer(laptop('10.0.0.9', 86_398), 2)
  await vi.waitFor(() => expect(printed).toHaveLength(1))
  expect(JSON.parse(printed[0] ?? '')).toEqual({
    version: 1,
    at: '2023-11-14T22:13:22.000Z',
    kind: 'readdressed',
    sentence: 'laptop has 10.0.0.9 instead of 10.0.0.7.',
    before: '10.0.0.7',
    after: '10.0.0.9',
    details: [],
  })
  expect(printed[0]?.endsWith('}\n')).toBe(true)
  end()
  expect(await result).toBe(0)
  expect(machine.watched()).toBe(false)
})

test('a lease that runs down is no change', async () => {
  const { machine, printed, end, result, answer } = watching()
  await answer(laptop('10.0.0.7'), 1)
  machine.change()
  await answer(laptop('10.0.0.7', 86_000), 2)
  machine.change()
  await answer(laptop('10.0.0.8', 85_990), 3)
  await vi.waitFor(() => expect(printed).toHaveLength(1))
  expect(printed.join('')).toContain('10.0.0.8')
  end()
  await result
})

test('counters that go on counting are no change', async () => {
  const { machine, printed, end, result, answer } = watching()
  const counted = (address: string, bytes: number): Recording => {
    const recording = laptop(address)
    const text = `  eth0: ${bytes} 10 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`
    const counters = { id: 'host/proc-net-dev.txt', command: 'cat /proc/net/dev', text }
    return {
      ...recording,
      machines: recording.machines.map((one) => ({ ...one, outputs: [...one.outputs, counters] })),
    }
  }
  await answer(counted('10.0.0.7', 1_000), 1)
  machine.change()
  await answer(counted('10.0.0.7', 26_000), 2)
  machine.change()
  await answer(counted('10.0.0.8', 51_000), 3)
  await vi.waitFor(() => expect(printed).toHaveLength(1))
  expect(JSON.parse(printed[0] ?? '')).toMatchObject({ kind: 'readdressed', details: [] })
  end()
  await result
})

test('where the machine can’t be looked at, and where a recording is given, it says so at once', async () => {
  const terminal: Terminal = { out: () => undefined, err: () => undefined, width: 100, paint: noPaint }
  const source = refusal('not-live-here', 'Not yet on this system.')
  expect(await watch({ lan: true }, terminal, { source })).toEqual(source)
  expect(await watch({ lan: true, recording: ['x'] }, terminal)).toMatchObject({ code: 'wrong-use' })
})
