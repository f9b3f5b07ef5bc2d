import { describe, expect, test } from 'vitest'
import { sampleFiles, textFiles } from '../../tests/support/sample-files.ts'
import { limits } from './limits.ts'
import type { OpenedRecording } from './opened-recording.ts'
import { recordingOf } from './opened-recording.ts'
import type { Recording } from './recording.ts'
import { type FilesOptions, recordingFromFiles } from './recording-from-files.ts'
import { isRefusal, type Refusal } from './refusal.ts'

function open(files: ReadonlyMap<string, Uint8Array>, options?: FilesOptions): OpenedRecording {
  const result = recordingFromFiles(files, 'given', options)
  if (isRefusal(result)) throw new Error(result.sentence)
  return result
}

function refused(files: ReadonlyMap<string, Uint8Array>): Refusal {
  const result = recordingFromFiles(files, 'given')
  if (!isRefusal(result)) throw new Error('it was opened')
  return result
}

function current(opened: OpenedRecording): Recording {
  const recording = recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return recording
}

const commands = (recording: Recording, machine: string): string[] =>
  recording.machines.find(({ id }) => id === machine)?.outputs.map(({ command }) => command) ?? []

describe('the CC-Labs-2 sample', () => {
  test('a moment is a host and its guests, each output with its command', () => {
    const recording = current(open(sampleFiles('cc-labs-2/boot-2')))
    expect(recording.machines.map(({ id, role, name }) => [id, role, name])).toEqual([
      ['host', 'host', undefined],
      ['guests/ccl-vm-1', 'guest', 'ccl-vm-1'],
    ])
    expect(commands(recording, 'host')).toEqual(['Get-VMNetworkAdapter -All', 'arp -a', 'ip address', 'netstat -r'])
    expect(commands(recording, 'guests/ccl-vm-1')).toEqual(['arp', 'ip address', 'netstat -r'])
  })

  test('the text of an output is the file, byte for byte', () => {
    const files = sampleFiles('cc-labs-2/boot-2')
    for (const machine of current(open(files)).machines) {
      for (const { id, text } of machine.outputs) expect(new TextEncoder().encode(text)).toEqual(files.get(id))
    }
  })

  test('only outputs named _extract are marked as partial', () => {
    const outputs = current(open(sampleFiles('cc-labs-2/boot-1'))).machines.flatMap((machine) => machine.outputs)
    expect(outputs.filter(({ partial }) => partial).map(({ id }) => id)).toEqual([
      'host/ip-address_extract.txt',
      'host/ipconfig_extract.txt',
    ])
  })

  test('the folder around both moments opens on the last one, and each has the neighbours of the folder lan', () => {
    const opened = open(sampleFiles('cc-labs-2'))
    expect(opened.moments.map(({ id }) => id)).toEqual(['boot-1', 'boot-2'])
    expect(opened.current).toBe('boot-2')
    for (const { recording } of opened.moments) expect(commands(recording, 'lan/NYCLNY6X2VBH2')).toEqual(['ip address'])
    expect(commands(opened.moments[0]?.recording ?? current(opened), 'host')).toContain('Get-VMSwitch')
  })

  test('the shared folder lan can be left out', () => {
    const opened = open(sampleFiles('cc-labs-2'), { lan: false })
    expect(current(opened).machines.map(({ role }) => role)).toEqual(['host', 'guest'])
  })

  test('a folder lan alone is a recording of neighbours', () => {
    const files = new Map([...sampleFiles('cc-labs-2')].filter(([path]) => path.startsWith('lan/')))
    expect(current(open(files)).machines.map(({ role, name }) => [role, name])).toEqual([
      ['lan-device', 'NYCLNY6X2VBH2'],
    ])
  })
})

test('moments are put in natural order: boot-10 after boot-9', () => {
  const opened = open(textFiles({ 'boot-10/host/arp.txt': 'ten', 'boot-9/host/arp.txt': 'nine', 'README.md': '' }))
  expect(opened.moments.map(({ id }) => id)).toEqual(['boot-9', 'boot-10'])
  expect(current(opened).machines[0]?.outputs[0]?.text).toBe('ten')
})

test('a moment is chosen by name in any case; a name that is none is refused with those that there are', () => {
  const opened = open(textFiles({ 'Boot-1/host/arp.txt': '1', 'Boot-2/host/arp.txt': '2' }))
  expect(recordingOf(opened, 'boot-1')).toMatchObject({ name: 'Boot-1' })
  expect(recordingOf(opened, 'boot-3')).toMatchObject({
    code: 'no-such-moment',
    sentence: expect.stringContaining('Boot-1, Boot-2'),
  })
})

test('a file that is no text file is left out, and a note says so', () => {
  const opened = open(textFiles({ 'host/arp.txt': 'x', 'host/photo.png': 'y', 'README.md': 'z' }))
  expect(opened.notes).toEqual([expect.stringContaining('host/photo.png')])
})

describe('what is refused, naming the file', () => {
  test.each([
    ['../outside.txt', 'leaves the recording'],
    ['host/../../outside.txt', 'leaves the recording'],
    ['/etc/passwd', 'absolute'],
    ['C:/Windows/x.txt', 'absolute'],
    ['host\\arp-a.txt', 'backslash'],
    ['host/a\0.txt', 'NUL'],
    ['host//arp.txt', 'empty part'],
    ['host/\u001b[2J.txt', 'control'],
  ])('the path %j', (path, why) => {
    const { code, sentence } = refused(textFiles({ 'host/arp.txt': 'x', [path]: 'y' }))
    expect(code).toBe('unsafe-path')
    expect(sentence).toContain(why)
    expect(sentence).not.toMatch(/[\u0000-\u001f]/)
  })

  test('a file over 8 MiB', () => {
    const files = textFiles({ 'host/arp.txt': 'x' }).set('host/big.txt', new Uint8Array(limits.file + 1))
    expect(refused(files)).toMatchObject({ code: 'file-too-large', sentence: expect.stringContaining('host/big.txt') })
  })

  test('files over 64 MiB together', () => {
    const large = new Uint8Array(limits.file).fill(0x61)
    const files = new Map(Array.from({ length: 9 }, (_, i) => [`host/${i}.txt`, large]))
    expect(refused(files)).toMatchObject({ code: 'too-large', sentence: expect.stringContaining('host/8.txt') })
  })

  test('more than 10,000 files', () => {
    const files = new Map(Array.from({ length: limits.files + 1 }, (_, i) => [`host/${i}.txt`, new Uint8Array()]))
    expect(refused(files)).toMatchObject({
      code: 'too-many-files',
      sentence: expect.stringContaining('host/10000.txt'),
    })
  })

  test('an output that is not text', () => {
    const files = textFiles({ 'host/arp.txt': 'x' }).set('host/ipconfig.txt', new Uint8Array([0x42, 0x00, 0x01, 0xfc]))
    expect(refused(files)).toMatchObject({ code: 'not-text', sentence: expect.stringContaining('host/ipconfig.txt') })
    expect(refused(textFiles({ 'boot-1/host/arp.txt': 'a\0b' }))).toMatchObject({
      code: 'not-text',
      sentence: expect.stringContaining('boot-1/host/arp.txt'),
    })
  })

  test('a folder that holds something else, saying what was expected', () => {
    expect(refused(textFiles({ 'src/index.ts': '', 'package.json': '{}' }))).toMatchObject({
      code: 'not-a-recording',
      sentence: expect.stringMatching(/^given is not a recording: expected a switchyard\.json, or folders host/),
    })
    expect(refused(new Map()).code).toBe('not-a-recording')
  })
})
