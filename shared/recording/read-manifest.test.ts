import { expect, test } from 'vitest'
import { textFiles } from '../../tests/support/sample-files.ts'
import { recordingFromFiles } from './recording-from-files.ts'
import { isRefusal } from './refusal.ts'

const good = {
  version: 1,
  name: 'laptop',
  takenAt: '2026-11-24T16:00:00Z',
  machines: [
    {
      id: 'host',
      role: 'host',
      name: 'laptop',
      os: 'linux',
      outputs: [{ file: 'host/ip-neigh.txt', command: 'ip neigh', exitCode: 0 }],
    },
  ],
}

const open = (manifest: unknown, files: Record<string, string> = { 'host/ip-neigh.txt': '' }) =>
  recordingFromFiles(
    textFiles({ 'switchyard.json': typeof manifest === 'string' ? manifest : JSON.stringify(manifest), ...files }),
    'given',
  )

const withOutput = (output: object) => ({ ...good, machines: [{ id: 'host', role: 'host', outputs: [output] }] })

test('a manifest names the machines, their commands, and the files that hold what was printed', () => {
  expect(open(good, { 'host/ip-neigh.txt': '10.0.0.1 dev eth0\r\n' })).toMatchObject({
    current: 'given',
    notes: [],
    moments: [
      {
        name: 'laptop',
        recording: {
          name: 'laptop',
          takenAt: '2026-11-24T16:00:00Z',
          machines: [
            { os: 'linux', outputs: [{ id: 'host/ip-neigh.txt', exitCode: 0, text: '10.0.0.1 dev eth0\r\n' }] },
          ],
        },
      },
    ],
  })
})

test('keys of a later minor change are passed over', () => {
  expect(isRefusal(open({ ...good, colour: 'blue' }))).toBe(false)
})

test.each<[string, unknown, string, string]>([
  ['a newer version', { ...good, version: 2 }, 'unknown-version', 'version 2'],
  ['a version that is no number', { ...good, version: 'one' }, 'unknown-version', '"one"'],
  ['no version', { machines: [] }, 'damaged-manifest', 'no version'],
  ['JSON that was cut off', JSON.stringify(good).slice(0, -5), 'damaged-manifest', 'not JSON'],
  [
    'a role that there is not',
    { ...good, machines: [{ id: 'x', role: 'king', outputs: [] }] },
    'damaged-manifest',
    'machines.0.role',
  ],
  ['machines that are no list', { ...good, machines: {} }, 'damaged-manifest', 'machines'],
  ['a file that is missing', withOutput({ file: 'host/gone.txt', command: 'arp' }), 'missing-file', 'host/gone.txt'],
  ['a file outside', withOutput({ file: '../../etc/passwd', command: 'arp' }), 'unsafe-path', '../../etc/passwd'],
  ['an absolute file', withOutput({ file: '/etc/passwd', command: 'arp' }), 'unsafe-path', '/etc/passwd'],
  ['a file with a backslash', withOutput({ file: 'host\\ip-neigh.txt', command: 'arp' }), 'unsafe-path', 'backslash'],
  [
    'a machine listed twice',
    { ...good, machines: [...good.machines, { ...good.machines[0], outputs: [] }] },
    'duplicate',
    'host',
  ],
])('%s is refused in one sentence', (_, manifest, code, words) => {
  const result = open(manifest)
  expect(result).toMatchObject({ code, sentence: expect.stringContaining(words) })
  expect(isRefusal(result) && result.sentence).not.toContain('\n')
})

test('an output that is not text is refused by its name', () => {
  const files = textFiles({ 'switchyard.json': JSON.stringify(good) }).set(
    'host/ip-neigh.txt',
    new Uint8Array([0xc3, 0x28]),
  )
  expect(recordingFromFiles(files, 'given')).toMatchObject({
    code: 'not-text',
    sentence: expect.stringContaining('host/ip-neigh.txt'),
  })
})

test('several recordings in one folder are its moments', () => {
  const files = textFiles({
    'a/switchyard.json': JSON.stringify(good),
    'a/host/ip-neigh.txt': 'a',
    'b/switchyard.json': JSON.stringify(good),
  })
  expect(recordingFromFiles(files, 'given')).toMatchObject({
    code: 'missing-file',
    sentence: 'host/ip-neigh.txt is named in b/switchyard.json, but is missing.'.replace('host', 'b/host'),
  })
  expect(recordingFromFiles(files.set('b/host/ip-neigh.txt', new Uint8Array()), 'given')).toMatchObject({
    current: 'b',
    moments: [{ id: 'a' }, { id: 'b' }],
  })
})
