import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { PastedOutput } from '../../shared/recording/add-pasted.ts'
import { refusal } from '../../shared/recording/refusal.ts'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { laptop, pretendMachine } from './pretend-machine.test-support.ts'
import type { StationOptions } from './station.ts'
import { startStation, watchStation } from './watch-station.test-support.ts'

const inPrimary: PastedOutput = {
  machine: { role: 'guest', name: 'primary' },
  command: 'ip address',
  text: sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/ip-address_extract.txt')
    .replace('e5:01', 'e5:02')
    .replaceAll('41.109', '41.102'),
}

async function stationWith(options: StationOptions) {
  const station = await startStation(options)
  onTestFinished(station.close)
  const { latest } = watchStation(station)
  const machine = (name: string) => latest().inventory?.machines.find((one) => one.name.value === name)
  return { ...station.handlers, latest, machine }
}

describe('into the sample', () => {
  test('a pasted output is part of the picture, until it is taken back', async () => {
    const { recording, latest, machine } = await stationWith({ start: { kind: 'sample' } })
    await recording.paste({ outputs: [inPrimary] })
    expect(latest()).toMatchObject({ sequence: 2, pasted: { outputs: 1, saved: false }, moment: 'boot-2' })
    expect(machine('primary')?.observed).toBe(true)
    await recording.unpaste()
    expect(machine('primary')?.observed).toBe(false)
    expect(latest()).not.toHaveProperty('pasted')
    expect(() => recording.unpaste()).toThrow('Nothing was pasted')
  })

  test('it belongs to its moment, and is there again when that is turned to', async () => {
    const { recording, station, latest } = await stationWith({ start: { kind: 'sample' } })
    await recording.paste({ outputs: [inPrimary] })
    await station.moment({ id: 'boot-1' })
    expect(latest()).not.toHaveProperty('pasted')
    await station.moment({ id: 'boot-2' })
    expect(latest().pasted).toEqual({ outputs: 1, saved: false })
  })

  test('what is saved holds it, and is known to be saved', async () => {
    const { recording, latest, machine } = await stationWith({ start: { kind: 'sample' } })
    await recording.paste({ outputs: [inPrimary] })
    const { zip } = await recording.save()
    expect(latest().pasted).toEqual({ outputs: 1, saved: true })
    await recording.open({ name: 'kept.zip', zip })
    expect(machine('primary')?.observed).toBe(true)
    expect(latest().inventory?.outputs.filter(({ pasted }) => pasted)).toHaveLength(1)
  })
})

test('beside the live machine it stays while that is looked at again', async () => {
  const { source, looks, look } = pretendMachine()
  const { recording, station, latest, machine } = await stationWith({ source, interval: 60_000 })
  await vi.waitFor(() => expect(looks()).toBe(1))
  look().answer(laptop('10.0.0.5'))
  await vi.waitFor(() => expect(latest().inventory).toBeDefined())
  const text = fixtureText('linux-commands/ip-address.txt')
  await recording.paste({ outputs: [{ machine: { role: 'lan-device', name: 'nas' }, command: 'ip a', text }] })
  expect(latest().source).toEqual({ kind: 'live' })
  void station.refresh()
  await vi.waitFor(() => expect(looks()).toBe(2))
  look().answer(laptop('10.0.0.6'))
  await vi.waitFor(() =>
    expect(machine('laptop')?.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))).toContain(
      '10.0.0.6',
    ),
  )
  expect(machine('nas')?.observed).toBe(true)
  expect(latest().pasted).toEqual({ outputs: 1, saved: false })
})

test('where nothing can be looked at, what was pasted is the recording', async () => {
  const { recording, latest, machine } = await stationWith({ source: refusal('not-live-here', 'Not on this system.') })
  const text = sampleText('cc-labs-2/boot-2/host/arp-a.txt')
  await recording.paste({ outputs: [{ machine: { role: 'host', name: 'laptop' }, command: 'arp -a', text }] })
  expect(latest().source).toEqual({ kind: 'recording', name: 'Pasted output' })
  expect(machine('laptop')?.kind).toBe('host')
  expect(() => recording.unpaste()).toThrow('Nothing else is shown')
})
