import { expect, test } from 'vitest'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { machineNamed, sampleRecording } from '../../tests/support/sample-inventory.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import { addPasted } from './add-pasted.ts'
import { recordingOf } from './opened-recording.ts'
import type { Recording } from './recording.ts'
import { recordingFromZip } from './recording-from-zip.ts'
import { recordingToZip } from './recording-to-zip.ts'
import { isRefusal, type Refusal } from './refusal.ts'

const ip = sampleText('cc-labs-2/boot-2/guests/ccl-vm-1/ip-address_extract.txt')
  .replace('e5:01', 'e5:02')
  .replaceAll('41.109', '41.102')
const pasted = { machine: { role: 'guest', name: 'primary' }, command: 'ip address', text: ip } as const

function sound(recording: Recording | Refusal): Recording {
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return recording
}

test('what a guest printed makes it an observed one; the recording that it was added to stays as it was', () => {
  const before = sampleRecording('boot-2', { lan: true })
  const text = JSON.stringify(before)
  const after = sound(addPasted(before, [pasted]))
  expect(JSON.stringify(before)).toBe(text)
  const knowledge = { vendorOf: () => undefined }
  expect(machineNamed(buildInventory(before, knowledge), 'primary').observed).toBe(false)
  const inventory = buildInventory(after, knowledge)
  expect(machineNamed(inventory, 'primary')).toMatchObject({ id: 'guests/primary', observed: true })
  expect(inventory.outputs.filter((output) => output.pasted)).toMatchObject([
    { machine: 'guests/primary', command: 'ip address' },
  ])
})

test('it is saved and opened again with its mark', () => {
  const after = sound(addPasted(sampleRecording('boot-2', { lan: true }), [pasted]))
  const opened = recordingFromZip(recordingToZip(after), 'pasted.zip')
  if (isRefusal(opened)) throw new Error(opened.sentence)
  expect(recordingOf(opened)).toEqual(after)
})

test('it takes the place of an earlier output where that is asked for; the same twice is there twice', () => {
  const before = sampleRecording('boot-2', { lan: false })
  const own = { id: 'host', role: 'host', name: 'host' } as const
  const arp = { machine: own, command: 'arp -a', text: 'x' }
  const host = (recording: Recording) => recording.machines.find(({ id }) => id === 'host')?.outputs ?? []
  const replaced = sound(addPasted(before, [{ ...arp, replaces: 'host/arp-a.txt' }]))
  expect(host(replaced)).toHaveLength(host(before).length)
  expect(host(replaced).filter(({ command }) => command === 'arp -a')).toEqual([
    { id: 'host/pasted-arp--a.txt', command: 'arp -a', text: 'x', pasted: true },
  ])
  const twice = host(sound(addPasted(before, [arp, arp])))
  expect(twice.map(({ id }) => id).slice(-2)).toEqual(['host/pasted-arp--a.txt', 'host/pasted-arp--a-2.txt'])
})

test('a name is only ever a name: it leads out of no folder', () => {
  const after = sound(
    addPasted({ name: 'x', machines: [] }, [{ ...pasted, machine: { role: 'lan-device', name: '../../etc' } }]),
  )
  expect(after.machines).toMatchObject([{ id: 'lan/___.._etc', name: '../../etc' }])
})
