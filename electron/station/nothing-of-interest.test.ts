import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { openRecording } from '../recordings/open-recording.ts'
import { assetsFolder } from './assets-folder.ts'
import { nothingOfInterest } from './nothing-of-interest.ts'
import { laptop } from './pretend-machine.test-support.ts'

const inventoryOf = (recording: Recording) => buildInventory(recording, { vendorOf: () => undefined })

test('a machine without guests and switches offers little to draw', () => {
  expect(nothingOfInterest(inventoryOf(laptop('10.0.0.5')))).toBe(true)
})

test('a laptop with Hyper-V does', async () => {
  const opened = await openRecording(join(assetsFolder(), 'samples', 'cc-labs-2', 'boot-1'))
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  expect(isRefusal(recording) || nothingOfInterest(inventoryOf(recording))).toBe(false)
})

test('a laptop whose Hyper-V does not show its machines to this user may have some', () => {
  const [host] = laptop('10.0.0.5').machines
  const refused = {
    id: 'host/get-vm.json',
    command: 'Get-VM',
    text: '',
    failure: { code: 'denied', sentence: '…' },
  } as const
  const machines = host === undefined ? [] : [{ ...host, outputs: [...host.outputs, refused] }]
  expect(nothingOfInterest(inventoryOf({ name: 'laptop', machines }))).toBe(false)
})
