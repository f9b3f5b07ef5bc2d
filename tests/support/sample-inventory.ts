import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Interface, Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromFiles } from '../../shared/recording/recording-from-files.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { sampleFiles } from './sample-files.ts'

const vendorOf = await loadVendors()

/** One moment of the CC-Labs-2 sample, with the `lan` folder or without. */
export function sampleRecording(moment: 'boot-1' | 'boot-2', { lan }: { lan: boolean }): Recording {
  const opened = recordingFromFiles(sampleFiles('cc-labs-2'), 'cc-labs-2', { lan })
  if (isRefusal(opened)) throw new Error(opened.sentence)
  const recording = recordingOf(opened, moment)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return recording
}

/** What is joined from it, with the vendors that ship with Switchyard. */
export function sampleInventory(moment: 'boot-1' | 'boot-2', options = { lan: true }): Inventory {
  return buildInventory(sampleRecording(moment, options), { vendorOf })
}

/** The machine of that name; a test without it is no test. */
export function machineNamed(inventory: Inventory, name: string): Machine {
  const found = inventory.machines.find((machine) => machine.name.value === name)
  if (found === undefined) throw new Error(`no machine ${name}: ${inventory.machines.map((one) => one.name.value)}`)
  return found
}

export function interfaceNamed(machine: Machine, name: string): Interface {
  const found = machine.interfaces.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no interface ${name}: ${machine.interfaces.map((one) => one.name)}`)
  return found
}
