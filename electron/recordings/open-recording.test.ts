import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { sampleFiles } from '../../tests/support/sample-files.ts'
import { openRecording } from './open-recording.ts'
import { writeRecording } from './write-recording.ts'

const sample = join(import.meta.dirname, '../../assets/samples/cc-labs-2')
let folder = ''

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-test-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array = 'text'): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** So large that reading it would be noticed. NTFS reserves all of it. */
const LARGE = 2 ** 30

function link({ skip }: Pick<TestContext, 'skip'>, target: string, path: string): void {
  try {
    symlinkSync(target, path)
  } catch (error) {
    if (process.platform === 'win32') skip('skipped: Windows lets this user make no links')
    throw error
  }
}

async function machines(paths: string | string[], options?: { lan?: boolean }): Promise<string[]> {
  const opened = await openRecording(paths, options)
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return recording.machines.map(({ id }) => id)
}

describe('the CC-Labs-2 sample on disk', () => {
  test('a moment that is opened itself has the neighbours of the folder lan beside it, and a note says so', async () => {
    const opened = await openRecording(join(sample, 'boot-2'))
    expect(opened).toMatchObject({
      current: 'boot-2',
      moments: [{ id: 'boot-2' }],
      notes: [expect.stringContaining('NYCLNY6X2VBH2')],
    })
    expect(await machines(`${join(sample, 'boot-2')}/`)).toEqual(['host', 'guests/ccl-vm-1', 'lan/NYCLNY6X2VBH2'])
  })

  test('the folder lan beside it can be left out', async () => {
    expect(await machines(join(sample, 'boot-2'), { lan: false })).toEqual(['host', 'guests/ccl-vm-1'])
  })

  test('a folder lan that is given as well counts once', async () => {
    const paths = [join(sample, 'boot-2'), join(sample, 'lan'), join(sample, '../cc-labs-2/lan')]
    expect(await machines(paths)).toEqual(['host', 'guests/ccl-vm-1', 'lan/NYCLNY6X2VBH2'])
    expect(await openRecording(paths)).toMatchObject({ notes: [] })
    expect(await machines(paths, { lan: false })).toContain('lan/NYCLNY6X2VBH2')
  })

  test('one machine’s folder, or one file of it, keeps its place', async () => {
    expect(await machines(join(sample, 'lan/NYCLNY6X2VBH2'))).toEqual(['lan/NYCLNY6X2VBH2'])
    expect(await machines(join(sample, 'boot-2/guests/ccl-vm-1/arp.txt'))).toEqual(['guests/ccl-vm-1'])
    expect(await machines([join(sample, 'boot-2/host/arp-a.txt'), join(sample, 'lan/NYCLNY6X2VBH2')])).toEqual([
      'host',
      'lan/NYCLNY6X2VBH2',
    ])
  })

  test('a zip of it is the same recording', async () => {
    const zip = put('cc-labs-2.zip', zipSync(Object.fromEntries(sampleFiles('cc-labs-2'))))
    expect(await openRecording(zip)).toEqual(await openRecording(sample))
  })
})

test('one text file is one output of the host', async () => {
  const opened = await openRecording(put('route-print.txt', 'x'))
  expect(opened).toMatchObject({
    moments: [{ recording: { machines: [{ id: 'host', outputs: [{ command: 'route print', text: 'x' }] }] } }],
  })
})

test('a manifest opens its folder', async () => {
  put('r/host/arp.txt', 'x')
  const manifest = put(
    'r/switchyard.json',
    JSON.stringify({
      version: 1,
      name: 'r',
      machines: [{ id: 'host', role: 'host', outputs: [{ file: 'host/arp.txt', command: 'arp' }] }],
    }),
  )
  expect(await openRecording(manifest)).toEqual(await openRecording(join(folder, 'r')))
  expect(await machines(manifest)).toEqual(['host'])
})

describe('what is refused, naming the path', () => {
  test('a path that is not there', async () => {
    expect(await openRecording(join(folder, 'gone'))).toEqual({
      code: 'no-such-path',
      sentence: `${join(folder, 'gone')}: there is no such file or folder.`,
    })
    expect(await openRecording([join(sample, 'boot-2'), join(folder, 'gone')])).toMatchObject({ code: 'no-such-path' })
    expect(await openRecording('a\0b')).toMatchObject({ code: 'no-such-path' })
  })

  test('a link that leaves the recording, to a file or to a folder', async (ctx) => {
    put('r/host/arp.txt')
    link(ctx, put('secret.txt'), join(folder, 'r/host/ip-link.txt'))
    expect(await openRecording(join(folder, 'r'))).toMatchObject({
      code: 'link-outside',
      sentence: expect.stringContaining('ip-link.txt'),
    })
    rmSync(join(folder, 'r/host/ip-link.txt'))
    link(ctx, folder, join(folder, 'r/guests'))
    expect(await openRecording(join(folder, 'r'))).toMatchObject({ code: 'link-outside' })
  })

  test('a folder with the recording’s own name as its beginning is outside, too', async (ctx) => {
    put('r/host/arp.txt')
    link(ctx, put('r2/secret.txt'), join(folder, 'r/host/ip-link.txt'))
    expect(await openRecording(join(folder, 'r'))).toMatchObject({ code: 'link-outside' })
  })

  test('a file over 8 MiB is not even read', async () => {
    put('r/host/arp.txt')
    truncateSync(put('r/host/ip-link.txt'), LARGE)
    expect(await openRecording(join(folder, 'r'))).toMatchObject({
      code: 'file-too-large',
      sentence: expect.stringContaining('ip-link.txt'),
    })
    truncateSync(put('big.zip'), LARGE)
    expect(await openRecording(join(folder, 'big.zip'))).toMatchObject({ code: 'too-large' })
  })

  test('a zip that is none, a picture, a device', async () => {
    expect(await openRecording(put('x.zip', 'text'))).toMatchObject({
      code: 'damaged-zip',
      sentence: expect.stringContaining('x.zip'),
    })
    expect(
      await openRecording(put('x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))),
    ).toMatchObject({
      code: 'not-text',
    })
    expect(await openRecording(process.platform === 'win32' ? '.' : '/dev/null')).toMatchObject({
      code: 'not-a-recording',
    })
  })
})

test('a link inside the recording is read as what it points to', async (ctx) => {
  put('r/host/arp.txt', 'same')
  link(ctx, 'arp.txt', join(folder, 'r/host/arp-a.txt'))
  expect(await machines(join(folder, 'r'))).toEqual(['host'])
})

describe('writing', () => {
  const recording: Recording = {
    name: 'laptop',
    machines: [
      {
        id: 'guests/../x',
        role: 'guest',
        name: '../x',
        outputs: [{ id: 'guests/../x/arp.txt', command: 'arp', text: 'a\r\nb' }],
      },
    ],
  }

  test.each(['out.zip', 'out'])(
    'what is written to %s opens as the same recording, and stays in its place',
    async (name) => {
      expect(await writeRecording(recording, join(folder, name))).toBeUndefined()
      expect(readdirSync(folder)).toEqual([name])
      const opened = await openRecording(join(folder, name))
      expect(isRefusal(opened) ? opened : recordingOf(opened)).toEqual(recording)
    },
  )

  test('others may not read it', async () => {
    await writeRecording(recording, join(folder, 'out.zip'))
    const others = process.platform === 'win32' ? 0 : 0o077 // Windows keeps no mode: the folder's own rights apply
    expect(statSync(join(folder, 'out.zip')).mode & others).toBe(0)
  })

  test('a folder that is not empty, and a place that is not there, are refused', async () => {
    put('full/file')
    expect(await writeRecording(recording, join(folder, 'full'))).toMatchObject({ code: 'exists' })
    expect(await writeRecording(recording, join(folder, 'gone/x.zip'))).toMatchObject({ code: 'no-such-path' })
  })
})
