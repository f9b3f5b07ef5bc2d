import fc from 'fast-check'
import { deflateSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sampleFiles, textFiles } from '../../tests/support/sample-files.ts'
import { limits } from './limits.ts'
import { recordingFromFiles } from './recording-from-files.ts'
import { recordingFromZip } from './recording-from-zip.ts'
import { isRefusal } from './refusal.ts'

const zipOf = (files: ReadonlyMap<string, Uint8Array>, folder = ''): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, bytes]) => [folder + path, bytes])))

const small = (): Uint8Array => zipOf(textFiles({ 'host/arp-a.txt': 'Interface: 10.0.0.229 --- 0x16\n'.repeat(40) }))

/** Where a signature stands: the local header, the directory entry, or the end record. */
function find(zip: Uint8Array, signature: number): number {
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let at = 0; at + 4 <= zip.length; at += 1) if (view.getUint32(at, true) === signature) return at
  throw new Error('no such signature')
}

function edited(zip: Uint8Array, edit: (view: DataView, entry: number, local: number) => void): Uint8Array {
  const copy = zip.slice()
  edit(new DataView(copy.buffer), find(copy, 0x02014b50), find(copy, 0x04034b50))
  return copy
}

test('a zip of the sample is the same recording as its folder', () => {
  const files = sampleFiles('cc-labs-2')
  expect(recordingFromZip(zipOf(files), 'cc-labs-2.zip')).toEqual(recordingFromFiles(files, 'cc-labs-2'))
})

test('one folder around everything is taken off, and gives the name', () => {
  const files = sampleFiles('cc-labs-2/boot-2')
  expect(recordingFromZip(zipOf(files, 'boot-2/'), 'download (3).zip')).toEqual(recordingFromFiles(files, 'boot-2'))
})

test('a folder that is a role is not taken off', () => {
  expect(recordingFromZip(small(), 'x.zip')).toMatchObject({ moments: [{ recording: { machines: [{ id: 'host' }] } }] })
})

test('what file managers add to a zip is passed over', () => {
  const files = textFiles({ 'boot-2/host/arp-a.txt': 'x', '__MACOSX/boot-2/._arp-a.txt': 'y', 'boot-2/.DS_Store': 'z' })
  expect(recordingFromZip(zipOf(files), 'x.zip')).toMatchObject({ current: 'boot-2', notes: [] })
})

describe('what is refused before anything is unpacked', () => {
  test.each(['../x.txt', '/x.txt', 'host\\arp-a.txt', 'host/../../x.txt', 'C:/x.txt'])('the name %j', (path) => {
    const files = textFiles({ 'host/arp-a.txt': 'x', [path]: 'y' })
    expect(recordingFromZip(zipOf(files), 'x.zip')).toMatchObject({ code: 'unsafe-path' })
  })

  test('a name with a NUL in it', () => {
    const zip = edited(small(), (view, entry) => view.setUint8(entry + 46 + 4, 0))
    expect(recordingFromZip(zip, 'x.zip')).toMatchObject({
      code: 'unsafe-path',
      sentence: expect.stringContaining('NUL'),
    })
  })

  test('a bomb that declares its size', () => {
    const zip = zipOf(new Map([['host/arp-a.txt', new Uint8Array(limits.file + 1)]]))
    expect(zip.length).toBeLessThan(20_000)
    expect(recordingFromZip(zip, 'x.zip')).toMatchObject({
      code: 'file-too-large',
      sentence: expect.stringContaining('host/arp-a.txt'),
    })
  })

  test('more files than 10,000', () => {
    const files = new Map(Array.from({ length: limits.files + 1 }, (_, i) => [`host/${i}.txt`, new Uint8Array()]))
    expect(recordingFromZip(zipOf(files), 'x.zip')).toMatchObject({ code: 'too-many-files' })
  })

  test('an encrypted file, and a way of packing that is not read', () => {
    const encrypted = edited(small(), (view, entry) => view.setUint16(entry + 8, 1, true))
    const lzma = edited(small(), (view, entry) => view.setUint16(entry + 10, 14, true))
    expect(recordingFromZip(encrypted, 'x.zip')).toMatchObject({
      code: 'damaged-zip',
      sentence: expect.stringContaining('encrypted'),
    })
    expect(recordingFromZip(lzma, 'x.zip')).toMatchObject({
      code: 'damaged-zip',
      sentence: expect.stringContaining('14'),
    })
  })
})

describe('a damaged zip is refused whole', () => {
  test('a bomb that lies about its size grows no further than it declared', () => {
    const bomb = zipOf(new Map([['host/arp-a.txt', new Uint8Array(limits.file)]]))
    const lying = edited(bomb, (view, entry) => view.setUint32(entry + 24, 100, true))
    expect(recordingFromZip(lying, 'x.zip')).toMatchObject({
      code: 'damaged-zip',
      sentence: expect.stringContaining('host/arp-a.txt'),
    })
  })

  test('a wrong checksum', () => {
    const zip = edited(small(), (view, entry) => view.setUint32(entry + 16, 1, true))
    expect(recordingFromZip(zip, 'x.zip')).toMatchObject({
      code: 'damaged-zip',
      sentence: expect.stringContaining('host/arp-a.txt'),
    })
  })

  test('a zip that is another kind of file, or empty', () => {
    expect(recordingFromZip(deflateSync(new Uint8Array(100)), 'x.zip')).toMatchObject({ code: 'damaged-zip' })
    expect(recordingFromZip(new Uint8Array(), 'x.zip')).toMatchObject({ code: 'damaged-zip' })
    expect(recordingFromZip(zipSync({}), 'x.zip')).toMatchObject({ code: 'not-a-recording' })
  })

  test('any single changed byte gives the same recording, or a refusal, but never half of it or an exception', () => {
    const zip = zipOf(textFiles({ 'host/arp-a.txt': 'abc', 'host/arp.txt': 'defghi'.repeat(9) }))
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = zip.slice()
        copy[at] = (copy[at] ?? 0) ^ change
        const result = recordingFromZip(copy, 'x.zip')
        if (isRefusal(result)) {
          expect(result.sentence).not.toContain('\n')
          return
        }
        const texts = result.moments.flatMap(({ recording }) =>
          recording.machines.flatMap(({ outputs }) => outputs.map(({ text }) => text)),
        )
        for (const text of texts) expect(['abc', 'defghi'.repeat(9)]).toContain(text)
      }),
      { numRuns: 500 },
    )
  })

  test('a zip that was cut off anywhere is refused', () => {
    const zip = small()
    for (let length = 0; length < zip.length; length += 7) {
      expect(recordingFromZip(zip.subarray(0, length), 'x.zip')).toMatchObject({ code: 'damaged-zip' })
    }
  })
})
