import { expect, test } from 'vitest'
import type { Recording } from '../../shared/recording/recording.ts'
import { laptop } from './pretend-machine.test-support.ts'
import { sameTexts } from './same-texts.ts'

const given = laptop('10.0.0.5')
const [host = { id: 'host', role: 'host' as const, outputs: [] }] = given.machines
const [output = { id: '', command: '', text: '' }] = host.outputs

const withOutput = (more: Partial<typeof output>): Recording => ({
  ...given,
  machines: [{ ...host, outputs: [{ ...output, ...more }] }],
})

test('times and durations do not count', () => {
  expect(sameTexts(given, { ...withOutput({ milliseconds: 4_711 }), takenAt: '2030-01-01T00:00:00Z' })).toBe(true)
})

test('counters that went on counting do not count; that they can’t be read does', () => {
  const counted = (more: Partial<typeof output>) => withOutput({ command: 'cat /proc/net/dev', ...more })
  expect(sameTexts(counted({ text: 'eth0: 1' }), counted({ text: 'eth0: 2' }))).toBe(true)
  const failure = { code: 'denied', sentence: 'reading it needs root' } as const
  expect(sameTexts(counted({}), counted({ failure }))).toBe(false)
})

test.each<[string, Recording]>([
  ['another text', withOutput({ text: `${output.text}\n` })],
  ['another command', withOutput({ command: 'ip addr' })],
  ['a failure', withOutput({ failure: { code: 'denied', sentence: 'reading it needs root' } })],
  ['another name of the machine', { ...given, machines: [{ ...host, name: 'desktop' }] }],
  ['a machine more', { ...given, machines: [host, { id: 'guests/web', role: 'guest', outputs: [] }] }],
  ['a machine less', { ...given, machines: [] }],
  ['an output less', { ...given, machines: [{ ...host, outputs: [] }] }],
])('%s is a difference', (_, other) => {
  expect(sameTexts(given, other)).toBe(false)
})
