import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleFiles } from '../../tests/support/sample-files.ts'
import { limits } from './limits.ts'
import { outputFilePaths } from './output-file-paths.ts'
import type { RecordedMachine, RecordedOutput, Recording } from './recording.ts'
import { recordingFromFiles } from './recording-from-files.ts'
import { recordingFromZip } from './recording-from-zip.ts'
import { recordingToFiles } from './recording-to-files.ts'
import { recordingToZip, zipFileName } from './recording-to-zip.ts'
import { isRefusal } from './refusal.ts'

function reopened(recording: Recording): Recording | undefined {
  const opened = recordingFromZip(recordingToZip(recording), 'x.zip')
  if (isRefusal(opened)) throw new Error(opened.sentence)
  return opened.moments[0]?.recording
}

test('the sample, written and opened again, is equal, and its texts are byte for byte the same', () => {
  const files = sampleFiles('cc-labs-2')
  const opened = recordingFromFiles(files, 'cc-labs-2')
  if (isRefusal(opened)) throw new Error(opened.sentence)
  for (const { id, recording } of opened.moments) {
    expect(reopened(recording)).toEqual(recording)
    for (const [path, bytes] of recordingToFiles(recording)) {
      if (path !== 'switchyard.json') expect(bytes).toEqual(files.get(path.startsWith('lan/') ? path : `${id}/${path}`))
    }
  }
})

test('the same recording gives the same bytes', () => {
  const recording: Recording = {
    name: 'x',
    machines: [{ id: 'host', role: 'host', outputs: [{ id: 'a', command: 'a', text: 'b' }] }],
  }
  expect(recordingToZip(recording)).toEqual(recordingToZip(structuredClone(recording)))
})

const hostile = [
  '../x',
  '/etc/passwd',
  'a"b',
  "a'b",
  'a\nb',
  'x'.repeat(300),
  '🖧 rack',
  'CON',
  'con.txt',
  'VM',
  'vm',
  'é',
  'e\u0301',
  '',
  '.',
  'a\\b',
  'a:b',
  ' x ',
  'x.',
  '__proto__',
  'switchyard.json',
]

describe('names that no file system takes', () => {
  test('become safe file names, unique in any case, while the manifest keeps them as they are', () => {
    const machines: RecordedMachine[] = hostile.map((name) => ({
      id: `guests/${name}`,
      role: 'guest',
      name,
      outputs: [{ id: `guests/${name}/arp.txt`, command: `arp ${name}`, text: name }],
    }))
    const recording: Recording = { name: 'hostile', machines }
    expect(reopened(recording)).toEqual(recording)
    const paths = [...recordingToFiles(recording).keys()]
    expect(new Set(paths.map((path) => path.normalize('NFKC').toLowerCase())).size).toBe(paths.length)
    for (const part of paths.flatMap((path) => path.split('/'))) {
      expect(part).toMatch(/^[\p{L}\p{N}_-]([\p{L}\p{N}._ -]{0,90}[\p{L}\p{N}_-])?$/u)
      expect(part).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i)
    }
  })

  test('a readable id stays the path, and no file is another’s folder', () => {
    expect(outputFilePaths(['guests/ccl-vm-1/ip-j-d-address.json'])).toEqual(['guests/ccl-vm-1/ip-j-d-address.json'])
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('a.txt', 'a.txt/b.txt', 'A.TXT', 'a', 'a/b/c/d/e', ...hostile))),
        (ids) => {
          const paths = outputFilePaths(ids)
          expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(ids.length)
          const folders = new Set(
            paths.flatMap((path) =>
              path
                .split('/')
                .slice(0, -1)
                .map((_, i, all) =>
                  all
                    .slice(0, i + 1)
                    .join('/')
                    .toLowerCase(),
                ),
            ),
          )
          for (const path of paths) expect(folders.has(path.toLowerCase())).toBe(false)
        },
      ),
    )
  })
})

const output = fc.record<RecordedOutput>(
  {
    id: fc.string({ unit: 'binary' }),
    command: fc.string({ unit: 'binary' }),
    text: fc.string({ unit: 'binary' }),
    exitCode: fc.integer(),
    failure: fc.record({ code: fc.constantFrom('not-found', 'denied', 'timeout', 'failed'), sentence: fc.string() }),
    milliseconds: fc.nat(),
    partial: fc.boolean(),
  },
  { requiredKeys: ['id', 'command', 'text'] },
)
const machine = fc.record<RecordedMachine>(
  {
    id: fc.string({ unit: 'binary' }),
    role: fc.constantFrom('host', 'guest', 'lan-device', 'router'),
    name: fc.string({ unit: 'binary' }),
    os: fc.constantFrom('windows', 'linux', 'macos'),
    access: fc.constantFrom('local', 'netns', 'pasted'),
    outputs: fc.array(output, { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'role', 'outputs'] },
)
const recording = fc
  .record<Recording>(
    {
      name: fc.string({ unit: 'binary' }),
      takenAt: fc.constant('2026-11-24T16:00:00.000Z'),
      machines: fc.array(machine, { maxLength: 4 }),
    },
    { requiredKeys: ['name', 'machines'] },
  )
  .filter(({ machines }) => {
    const ids = machines.flatMap(({ outputs }) => outputs.map(({ id }) => id))
    return new Set(ids).size === ids.length && new Set(machines.map(({ id }) => id)).size === machines.length
  })

test('whatever is recorded, written and opened again is equal', () => {
  fc.assert(
    fc.property(recording, (one) => {
      expect(reopened(one)).toEqual(one)
    }),
  )
})

test('an output over 8 MiB is cut after a whole line, and its failure says so', () => {
  const line = `${'x'.repeat(99)}\n`
  const text = line.repeat(Math.ceil(limits.file / 100) + 10)
  const kept = reopened({
    name: 'x',
    machines: [{ id: 'host', role: 'host', outputs: [{ id: 'host/a.txt', command: 'a', text }] }],
  })?.machines[0]?.outputs[0]
  expect(kept?.text).toBe(line.repeat(Math.floor(limits.file / 100)))
  expect(kept?.failure).toMatchObject({ code: 'too-long' })
})

test('the file name of a recording is safe and says when it was taken', () => {
  expect(zipFileName({ name: 'my/laptop', takenAt: '2026-11-24T16:05:00Z', machines: [] })).toBe(
    'my_laptop-2026-11-24-1605.zip',
  )
  expect(zipFileName({ name: '', machines: [] })).toBe('recording.zip')
})
