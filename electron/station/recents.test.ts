import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Recent } from '../../shared/contract/contract.ts'
import { recordingToZip } from '../../shared/recording/recording-to-zip.ts'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { assetsFolder } from './assets-folder.ts'
import { type Keepsake, keepInFile, keepNothing } from './keepsake.ts'
import type { StationOptions } from './station.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'switchyard-recents-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function stationWith(options: StationOptions, keepsake: Keepsake = keepNothing()) {
  const station = await startStation({ keepsake, ...options })
  onTestFinished(station.close)
  const { latest } = watchStation(station)
  let list: Recent[] = []
  station.handlers.recents.list((told) => {
    list = told
  })
  return { ...station.handlers, own: station, latest, names: () => list.map(({ name }) => name), list: () => list }
}

/** The sample's second boot, in a folder that can be taken away. */
function boot2(): string {
  const path = join(folder(), 'after-reboot')
  cpSync(join(assetsFolder(), 'samples', 'cc-labs-2', 'boot-2'), path, { recursive: true })
  return path
}

const zip = Buffer.from(
  recordingToZip({
    name: 'x',
    machines: [
      {
        id: 'host',
        role: 'host',
        outputs: [{ id: 'host/arp-a.txt', command: 'arp -a', text: sampleText('cc-labs-2/boot-2/host/arp-a.txt') }],
      },
    ],
  }),
).toString('base64')

test('a recording that was opened from a path is in the list of the next run, and opens from there', async () => {
  const file = join(folder(), 'kept.json')
  const path = boot2()
  await stationWith({ start: { kind: 'recording', paths: [path] } }, keepInFile(file))
  const { recents, list, latest } = await stationWith({ start: { kind: 'sample' } }, keepInFile(file))
  expect(list()).toEqual([{ id: '1', name: 'after-reboot', folder: join(path, '..'), missing: false }])
  await recents.open({ id: '1' })
  expect(latest().source).toMatchObject({ kind: 'recording', name: 'after-reboot' })
})

test('one that is gone says so, and can be taken off', async () => {
  const path = boot2()
  const { own, station, recents, list } = await stationWith({ start: { kind: 'sample' } })
  await own.openPaths([path])
  await station.sample({})
  rmSync(path, { recursive: true })
  await expect(async () => recents.open({ id: list()[0]?.id ?? '' })).rejects.toThrow('there is no such file or folder')
  expect(list()).toMatchObject([{ name: 'after-reboot', missing: true }])
  await recents.remove({ id: list()[0]?.id ?? '' })
  expect(list()).toEqual([])
})

test('the page names recordings of the list only: a path is no id', async () => {
  const { recents } = await stationWith({ start: { kind: 'sample' } })
  await expect(async () => recents.open({ id: boot2() })).rejects.toThrow('not in the list')
})

test('one that was dropped is kept while Switchyard runs, never on disk; the latest comes first, each once', async () => {
  const keepsake = keepNothing()
  const { recording, recents, names, list, latest } = await stationWith({ start: { kind: 'sample' } }, keepsake)
  for (const name of ['a.zip', 'b.zip', 'a.zip']) await recording.open({ name, zip })
  expect(names()).toEqual(['a.zip', 'b.zip'])
  expect(keepsake.read().recordings).toEqual([])
  await recents.open({ id: list()[1]?.id ?? '' })
  expect(latest().source).toEqual({ kind: 'recording', name: 'b.zip' })
  expect(names()).toEqual(['b.zip', 'a.zip'])
})

test('what was pasted and not saved is not lost with what it was pasted into', async () => {
  const { own, recording, recents, names, list, latest } = await stationWith({ start: { kind: 'sample' } })
  const text = sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/arp.txt')
  await recording.paste({ outputs: [{ machine: { role: 'lan-device', name: 'nas' }, command: 'arp', text }] })
  expect(own.unsaved()).toBe(true)
  await recording.open({ name: 'a.zip', zip })
  expect(own.unsaved()).toBe(false)
  const [, kept] = list()
  expect(names()).toEqual(['a.zip', 'CC-Labs-2 with pasted output'])
  await recents.open({ id: kept?.id ?? '' })
  expect(latest().moment).toBe('boot-2')
  expect(latest().inventory?.machines.map(({ name }) => name.value)).toContain('nas')
})

test('several at once are the moments of one, or one picture', async () => {
  const { recording, latest } = await stationWith({ start: { kind: 'sample' } })
  const parts = [
    { name: 'before.zip', zip },
    { name: 'after.zip', zip },
  ]
  await recording.openSeveral({ parts, as: 'moments' })
  expect(latest()).toMatchObject({ moments: [{ id: 'before' }, { id: 'after' }], moment: 'after' })
  await recording.openSeveral({ parts, as: 'one-picture' })
  expect(latest().moments).toHaveLength(1)
  expect(latest().source.kind === 'recording' && latest().source).toMatchObject({ name: 'before.zip and 1 more' })
})
