import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import type { Told } from './answer.ts'
import { createWindowsCollector } from './collect-windows.ts'
import type { Pace, WindowsCommand } from './define-command.ts'
import type { Request } from './session.ts'

const command = (name: string, pace: Pace, more: Partial<WindowsCommand> = {}): WindowsCommand => ({
  name,
  command: name,
  reads: name,
  pace,
  about: 'network',
  gives: { rows: z.object({}) },
  ...more,
})
const address = command('get-net-ip-address', 'often')
const route = command('get-net-route', 'sometimes')
const machines = command('get-vm', 'often', { about: 'hyper-v' })
const switches = command('get-vm-switch', 'sometimes', { about: 'hyper-v' })
const rules = command('get-net-firewall-rule', 'rarely', { about: 'firewall', slow: true })

/** A collector whose questions are answered by the test, one by one. */
function collecting(commands: WindowsCommand[], answer: (request: Request) => Told | Promise<Told> = () => value([])) {
  let now = 1_000
  const asked: string[] = []
  let more = 0
  let closed = 0
  let changes = 0
  const events: (() => void)[] = []
  const collector = createWindowsCollector({
    commands,
    clock: () => now,
    hostName: 'laptop',
    onMore: () => (more += 1),
    onChange: () => (changes += 1),
    createRunner: ({ onEvent }) => {
      if (onEvent !== undefined) events.push(onEvent)
      return {
        ask: async (request) => {
          asked.push(request.name)
          return answer(request)
        },
        close: () => (closed += 1),
      }
    },
  })
  return {
    collector,
    later: (milliseconds: number) => (now += milliseconds),
    /** What was asked since this was called last. */
    asked: () => asked.splice(0),
    counts: () => ({ more, closed, changes }),
    /** Hyper-V tells of a change, in whichever session listens to that. */
    event: () => events.forEach((tell) => void tell()),
    listening: events.length,
    outputs: async () => (await collector.collect()).machines.flatMap(({ outputs }) => outputs.slice(1)),
  }
}

const value = (items: object[]): Told => ({ kind: 'value', value: { items }, milliseconds: 1 })
const none = (code: 'timeout' | 'failed'): Told => ({ kind: 'none', code, sentence: 'it hung', milliseconds: 1 })

test('what changes often is asked at every look, what seldom does only now and then; both are in every recording', async () => {
  const { asked, later, outputs, collector } = collecting([address, route])
  expect(await outputs()).toHaveLength(2)
  expect(asked()).toEqual(['get-net-ip-address', 'get-net-route'])
  later(2_000)
  expect(await outputs()).toHaveLength(2)
  expect(asked()).toEqual(['get-net-ip-address'])
  later(15_000)
  await outputs()
  expect(asked()).toEqual(['get-net-ip-address', 'get-net-route'])
  collector.expire('changing')
  await outputs()
  expect(asked()).toEqual(['get-net-ip-address', 'get-net-route'])
})

test('what somebody chose not to have asked is neither asked nor in the recording', async () => {
  const { asked, collector } = collecting([address, { ...route, group: 'settings' }, { ...rules, group: 'firewall' }])
  const { machines } = await collector.collect({ whole: true, without: ['settings', 'firewall'] })
  expect(asked()).toEqual(['get-net-ip-address'])
  expect(machines[0]?.outputs.map(({ command }) => command)).toEqual(['hostname', 'get-net-ip-address'])
})

test('nobody waits for the firewall’s rules: they come with a later look, which is asked for then', async () => {
  let tell: (told: Told) => void = () => {}
  const answer = ({ name }: Request) =>
    name === rules.name ? new Promise<Told>((resolve) => (tell = resolve)) : value([])
  const { collector, outputs, counts, asked } = collecting([address, rules], answer)
  expect((await outputs()).map(({ command }) => command)).toEqual(['get-net-ip-address'])
  tell(value([{ rule: 1 }]))
  await expect.poll(counts).toMatchObject({ more: 1, closed: 1 })
  expect((await outputs()).map(({ command }) => command)).toEqual(['get-net-ip-address', 'get-net-firewall-rule'])
  expect(asked().filter((name) => name === rules.name)).toHaveLength(1)
  collector.expire('all')
  const whole = collector.collect({ whole: true })
  await expect.poll(asked).toContain(rules.name)
  tell(value([{ rule: 2 }]))
  expect(JSON.stringify(await whole)).toContain('rule\\":2')
})

test('one command that hangs does not take the others down, and is asked less and less often', async () => {
  const answer = ({ name }: Request) => (name === machines.name ? none('timeout') : value([]))
  const { asked, later, outputs } = collecting([machines, switches, address], answer)
  // Hyper-V hangs: its other commands are left for the next look.
  expect((await outputs()).map(({ failure }) => failure?.sentence)).toEqual(['it hung', undefined])
  expect(asked()).toEqual(['get-vm', 'get-net-ip-address'])
  later(2_000)
  await outputs()
  expect(asked()).toEqual(['get-vm-switch', 'get-net-ip-address'])
  for (const pause of [15_000, 30_000, 60_000, 120_000]) {
    later(pause - 2_001)
    await outputs()
    expect(asked()).not.toContain('get-vm')
    later(2_001)
    await outputs()
    expect(asked()).toContain('get-vm')
  }
})

test('a look that is given up rejects at once, and its answer counts for the next', async () => {
  let tell: (told: Told) => void = () => {}
  const { collector, asked, outputs } = collecting([route], () => new Promise<Told>((resolve) => (tell = resolve)))
  const stopping = new AbortController()
  const look = collector.collect({ signal: stopping.signal })
  await expect.poll(() => asked()).toEqual(['get-net-route'])
  stopping.abort(new Error('given up'))
  await expect(look).rejects.toThrow('given up')
  tell(value([{ route: 1 }]))
  expect(await outputs()).toHaveLength(1)
  expect(asked()).toEqual([])
})

test('what was asked when the collector was closed is no failure of the machine', async () => {
  const { outputs } = collecting([route], () => ({ kind: 'closed' }))
  expect(await outputs()).toEqual([])
})

test('when Hyper-V tells of a change, what it says is asked for at once, and nothing else; one session listens', async () => {
  const { asked, outputs, counts, event, listening } = collecting([address, route, machines, switches])
  await outputs()
  asked()
  expect(listening).toBe(1)
  event()
  expect(counts()).toMatchObject({ changes: 1 })
  await outputs()
  expect(asked()).toEqual(['get-net-ip-address', 'get-vm', 'get-vm-switch'])
})

test('looks take so much of one core and no more: what costs much is asked less often, but at once when it has changed', async () => {
  const answer = ({ name }: Request): Told => ({
    kind: 'value',
    value: { items: [] },
    milliseconds: 1,
    cpu: name === machines.name ? 400 : 1,
  })
  const { asked, later, outputs, event, collector } = collecting([machines, address], answer)
  let times = 0
  for (let look = 0; look < 300; look += 1) {
    expect(await outputs()).toHaveLength(2)
    times += asked().filter((name) => name === machines.name).length
    later(2_000)
  }
  // In ten minutes 400 ms each time, of 40 ms for a second; what was saved up in the beginning is a second more.
  expect(times * 400).toBeLessThan(600_000 * 0.03)
  expect(times).toBeGreaterThan(20)
  // Until it is overdrawn.
  do await outputs()
  while (asked().length > 0)
  event()
  await outputs()
  expect(asked()).toContain('get-vm')
  collector.expire('all')
  await outputs()
  expect(asked()).toEqual(['get-vm', 'get-net-ip-address'])
})

test('what Hyper-V told while looks had cost too much is asked for later, also when it tells nothing more', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const answer = (): Told => ({ kind: 'value', value: { items: [] }, milliseconds: 1, cpu: 400 })
  const { asked, outputs, event, counts } = collecting([machines], answer)
  do await outputs()
  while (asked().length > 0)
  event()
  event()
  await outputs()
  expect(asked()).toEqual(['get-vm'])
  expect(counts()).toMatchObject({ changes: 1 })
  vi.advanceTimersByTime(30_000)
  expect(counts()).toMatchObject({ changes: 2 })
  await outputs()
  expect(asked()).toEqual(['get-vm'])
})

test('what changes while it is being asked is asked for once more: the answer may be from before', async () => {
  const told: ((told: Told) => void)[] = []
  const answer = () => new Promise<Told>((resolve) => told.push(resolve))
  const { outputs, event } = collecting([switches], answer)
  const first = outputs()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  event()
  told[0]?.(value([]))
  await first
  void outputs()
  await vi.waitFor(() => expect(told).toHaveLength(2))
})

test('a Hyper-V that tells of changes all the time is not asked all the time', async () => {
  const answer = (): Told => ({ kind: 'value', value: { items: [] }, milliseconds: 1, cpu: 400 })
  const { asked, later, outputs, event } = collecting([machines], answer)
  let times = 0
  for (let second = 0; second < 600; second += 1) {
    event()
    await outputs()
    times += asked().length
    later(1_000)
  }
  // By what it may cost about every 16 s; and twice a minute in any case.
  expect(times).toBeLessThan(600 / 10)
  expect(times).toBeGreaterThan(600 / 30)
})
