import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { assetsFolder } from './assets-folder.ts'
import { createStation } from './create-station.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

const boot2 = join(assetsFolder(), 'samples', 'cc-labs-2', 'boot-2')

async function sampleStation() {
  const station = await startStation({ start: { kind: 'sample' } })
  onTestFinished(station.close)
  return { ...station.handlers, ...watchStation(station) }
}

/** A zip with these files, as the window sends it. */
function zipOf(files: Record<string, string>): string {
  const entries = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])
  return Buffer.from(zipSync(Object.fromEntries(entries))).toString('base64')
}

/** What is refused, as it crosses the contract. A handler may throw at once or reject. */
async function refusalOf(ask: () => unknown): Promise<unknown> {
  try {
    await ask()
  } catch (error) {
    return isRefusal(error) ? { code: error.code, sentence: error.sentence } : error
  }
  return undefined
}

const arp = `
Interface: 192.168.1.20 --- 0x5
  Internet Address      Physical Address      Type
  192.168.1.1           48-f7-c0-ac-ee-46     dynamic
`

describe('the way back from the sample', () => {
  test('leads to the recording that was on show, at its moment, with what was pasted into it', async () => {
    const station = await startStation({ start: { kind: 'recording', paths: [boot2] } })
    onTestFinished(station.close)
    const { handlers } = station
    const { latest } = watchStation(station)
    await handlers.recording.paste({
      outputs: [{ machine: { role: 'host', name: 'CC-Labs-2' }, command: 'arp -a', text: arp }],
    })
    const before = latest()
    await handlers.station.sample({})
    await handlers.station.sample({ moment: 'boot-1' })
    expect(latest()).toMatchObject({ source: { kind: 'sample' }, moment: 'boot-1' })
    await handlers.station.back()
    const { source, moment, inventory } = latest()
    expect({ source, moment, inventory }).toEqual({
      source: before.source,
      moment: before.moment,
      inventory: before.inventory,
    })
  })

  test('leads to this machine, live, where that was on show', async () => {
    const station = await startStation({ start: { kind: 'live' }, source: { code: 'no', sentence: 'Not here.' } })
    onTestFinished(station.close)
    const { latest } = watchStation(station)
    await station.handlers.station.sample({})
    await station.handlers.station.back()
    expect(latest().source).toEqual({ kind: 'live' })
  })
})

describe('the sample', () => {
  test('opens at its last moment, with what an inventory has to say of it', async () => {
    const { latest } = await sampleStation()
    expect(latest()).toMatchObject({
      sequence: 1,
      source: { kind: 'sample', name: 'CC-Labs-2' },
      moments: [{ id: 'boot-1' }, { id: 'boot-2' }],
      moment: 'boot-2',
      nothingOfInterest: false,
    })
    const names = latest().inventory?.machines.map(({ name }) => name.value)
    expect(names).toEqual(expect.arrayContaining(['CC-Labs-2', 'ccl-vm-1', 'NYCLNY6X2VBH2']))
  })

  test('has its vendors from the table that comes with Switchyard', async () => {
    const { latest } = await sampleStation()
    const interfaces = latest().inventory?.machines.flatMap((machine) => machine.interfaces) ?? []
    const vendorOf = (mac: string) => interfaces.find((one) => one.mac?.value === mac)?.vendor
    expect(vendorOf('48:f7:c0:ac:ee:46')).toBe('Vantiva USA LLC')
    expect(vendorOf('f0:6e:0b:d2:aa:e8')).toBe('Microsoft Corporation')
    expect(vendorOf('02:00:4c:4f:4f:50')).toBeUndefined()
  })

  test('its moments switch, each a change of the picture', async () => {
    const { station, states, latest } = await sampleStation()
    await station.moment({ id: 'boot-1' })
    expect(latest()).toMatchObject({ sequence: 2, moment: 'boot-1', source: { kind: 'sample' } })
    expect(latest().inventory?.segments.flatMap(({ prefixes }) => prefixes.map(({ value }) => value))).toContain(
      '172.17.214.160/28',
    )
    await station.sample({ moment: 'boot-2' })
    expect(latest()).toMatchObject({ sequence: 3, moment: 'boot-2' })
    expect(states).toHaveLength(3)
  })

  test('a moment that it does not have is refused, and what is shown stays', async () => {
    const { station, states } = await sampleStation()
    expect(await refusalOf(() => station.moment({ id: 'boot-9' }))).toMatchObject({ code: 'no-such-moment' })
    expect(states).toHaveLength(1)
  })
})

describe('a recording from disk', () => {
  test('opens with the neighbours beside it, and says so', async () => {
    const station = await startStation({ start: { kind: 'recording', paths: [boot2] } })
    onTestFinished(station.close)
    expect(watchStation(station).latest()).toMatchObject({
      source: { kind: 'recording', name: 'boot-2', path: boot2 },
      troubles: expect.arrayContaining([
        { machine: '', command: '', code: 'note', sentence: expect.stringContaining('lan') },
      ]),
    })
  })

  test('opens without them where that is asked for', async () => {
    const station = await startStation({ start: { kind: 'recording', paths: [boot2], lan: false } })
    onTestFinished(station.close)
    const names = watchStation(station)
      .latest()
      .inventory?.machines.map(({ name }) => name.value)
    expect(names).not.toContain('NYCLNY6X2VBH2')
  })

  test('that can’t be opened is why there is no station', async () => {
    expect(await createStation({ start: { kind: 'recording', paths: ['no/such/path'] } })).toMatchObject({
      sentence: expect.stringContaining('no/such/path'),
    })
  })

  test('of which nothing is understood is none', async () => {
    const paths = [join(assetsFolder(), 'vendors', 'README.md')]
    expect(await createStation({ start: { kind: 'recording', paths } })).toMatchObject({ code: 'not-a-recording' })
  })
})

describe('a zip from the window', () => {
  test('is shown instead of what was', async () => {
    const { recording, latest } = await sampleStation()
    await recording.open({ name: 'mine.zip', zip: zipOf({ 'host/arp-a.txt': arp }) })
    expect(latest()).toMatchObject({
      sequence: 2,
      source: { kind: 'recording', name: 'mine.zip' },
      nothingOfInterest: true,
    })
    expect(latest().inventory?.machines.flatMap(({ neighbours }) => neighbours.map(({ address }) => address))).toEqual([
      '192.168.1.1',
    ])
  })

  test.each([
    ['is no zip', Buffer.from('not a zip').toString('base64')],
    ['is cut short', zipOf({ 'host/arp-a.txt': arp }).slice(0, 100)],
    ['leads out of its folder', zipOf({ '../arp-a.txt': arp })],
    ['holds nothing that is understood', zipOf({ 'host/poem.txt': 'Shall I compare thee\n' })],
    ['is empty', zipOf({})],
  ])('that %s is refused by name, and nothing is lost of what is shown', async (_, zip) => {
    const { recording, station, states, latest } = await sampleStation()
    const refused = await refusalOf(() => recording.open({ name: 'bad.zip', zip }))
    expect(refused).toMatchObject({ code: expect.any(String), sentence: expect.stringMatching(/bad|arp-a/) })
    expect(states).toHaveLength(1)
    expect((await recording.output({ id: 'host/arp-a.txt' })).text).toContain('48-f7-c0-ac-ee-46')
    await station.moment({ id: 'boot-1' })
    expect(latest()).toMatchObject({ moment: 'boot-1', source: { kind: 'sample' } })
  })
})

describe('the raw text of an output', () => {
  test('is told with its command and machine', async () => {
    const { recording } = await sampleStation()
    expect(await recording.output({ id: 'guests/ccl-vm-1/arp.txt' })).toEqual({
      id: 'guests/ccl-vm-1/arp.txt',
      command: 'arp',
      machine: 'ccl-vm-1',
      text: expect.stringContaining('CC-Labs-2.mshome.net'),
    })
  })

  test('that is not there is refused', async () => {
    const { recording } = await sampleStation()
    expect(await refusalOf(() => recording.output({ id: '../../package.json' }))).toMatchObject({
      code: 'no-such-output',
    })
  })
})

describe('keeping what is shown', () => {
  test('gives a zip that opens again as the same, but for where it came from', async () => {
    const { recording, latest } = await sampleStation()
    const { inventory, troubles } = latest()
    const { fileName, zip } = await recording.save()
    expect(fileName).toMatch(/^boot-2.*\.zip$/)
    await recording.open({ name: fileName, zip })
    expect(latest().source).toEqual({ kind: 'recording', name: fileName })
    expect(latest().inventory).toEqual(inventory)
    expect(latest().troubles).toEqual(troubles.filter(({ code }) => code !== 'note'))
  })

  test('for an issue gives a zip that strangers may see: the same network without its names and addresses', async () => {
    const { recording, latest } = await sampleStation()
    const { inventory } = latest()
    const { fileName, zip } = await recording.report()
    expect(fileName).toMatch(/^switchyard-report.*\.zip$/)
    await recording.open({ name: fileName, zip })
    expect(latest().inventory?.machines.map(({ kind }) => kind)).toEqual(inventory?.machines.map(({ kind }) => kind))
    expect(JSON.stringify(latest().inventory)).not.toMatch(/ccl-vm|primary|NYCLNY|192\.168\.41\./)
  })

  test('before anything was seen is refused', async () => {
    const station = await startStation({ source: { code: 'not-live-here', sentence: 'Not here.' } })
    onTestFinished(station.close)
    const { save, report } = station.handlers.recording
    expect(await refusalOf(() => save())).toMatchObject({ code: 'nothing-yet' })
    expect(await refusalOf(() => report())).toMatchObject({ code: 'nothing-yet' })
  })
})

test('what was asked for last is shown, however long the reading takes', async () => {
  const { station, recording, latest } = await sampleStation()
  const reading = station.sample({ moment: 'boot-1' })
  await recording.open({ name: 'mine.zip', zip: zipOf({ 'host/arp-a.txt': arp }) })
  await reading
  expect(latest().source).toEqual({ kind: 'recording', name: 'mine.zip' })
})

test('a picture of the window’s own becomes a PNG; what is no picture is refused', async () => {
  const { diagram } = await sampleStation()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>'
  const { png } = await diagram.png({ svg, scale: 2 })
  const bytes = Buffer.from(png, 'base64')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([8, 6])
  expect(await refusalOf(() => diagram.png({ svg: 'hello', scale: 1 }))).toMatchObject({ sentence: expect.any(String) })
})
