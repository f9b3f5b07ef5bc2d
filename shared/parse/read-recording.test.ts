import { expect, test } from 'vitest'
import type { RecordedMachine, RecordedOutput } from '../recording/recording.ts'
import { readRecording } from './read-recording.ts'

function read(outputs: Record<string, string | Partial<RecordedOutput>>, more: Partial<RecordedMachine> = {}) {
  const given = Object.entries(outputs).map(([command, one], index) => ({
    id: `m/${index}.txt`,
    command,
    text: '',
    ...(typeof one === 'string' ? { text: one } : one),
  }))
  const [machine] = readRecording({ name: 'x', machines: [{ id: 'm', role: 'host', outputs: given, ...more }] })
  if (machine === undefined) throw new Error('no machine')
  return machine
}

const arp =
  '\nInterface: 10.0.0.229 --- 0x16\n  Internet Address      Physical Address      Type\n  10.0.0.1              48-f7-c0-ac-ee-46     dynamic\n'
const neigh = '10.0.0.1 dev eth0 lladdr 48:f7:c0:ac:ee:46 REACHABLE\n'

test('one command of Windows’ own makes the machine a Windows one, although WSL’s are Linux’s', () => {
  expect(read({ 'ip neigh': neigh, 'arp -a': arp }).os).toBe('windows')
  expect(read({ 'ip neigh': neigh }).os).toBe('linux')
  expect(read({ 'ip neigh': neigh }, { os: 'windows' }).os).toBe('windows')
  expect(read({ 'no-such-command': 'hello' }).os).toBeUndefined()
})

test('a file with a wrong name is understood by the shape of its text', () => {
  const [output] = read({ 'my notes': arp }).outputs
  expect(output?.parser?.title).toContain('arp -a')
  expect(output?.facts).toMatchObject([{ kind: 'neighbour', address: '10.0.0.1', line: 4 }])
})

test.each(['ip -j -d address show', 'ip -j -d rule show', 'bridge -j fdb', 'nft -j list ruleset'])(
  '%s with an empty list told that there is nothing: no facts, and nothing that was not understood',
  (command) => {
    for (const text of ['[]', '[ ]\n', ''])
      expect(read({ [command]: text }).outputs).toMatchObject([{ facts: [], unread: [] }])
  },
)

test('what a command printed before it failed is not believed', () => {
  const failure = { code: 'timeout', sentence: 'took too long' } as const
  expect(read({ 'ip neigh': { text: neigh, failure } }).outputs).toMatchObject([{ facts: [], unread: [] }])
})
