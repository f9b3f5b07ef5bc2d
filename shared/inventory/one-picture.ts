import type { Fact } from '../facts/fact.ts'
import { type ReadMachine, readRecording } from '../parse/read-recording.ts'
import { joinRecordings } from '../recording/join-recordings.ts'
import { type OpenedRecording, recordingOf } from '../recording/opened-recording.ts'
import { printable } from '../recording/printable.ts'
import type { RecordedMachine, Recording } from '../recording/recording.ts'
import { isRefusal, type Refusal } from '../recording/refusal.ts'
import { safeFileName } from '../recording/safe-file-name.ts'
import { buildInventory } from './build-inventory.ts'
import type { Inventory } from './inventory.ts'
import { machineCalled, provenBy } from './machine-proof.ts'

/**
 * Recordings of several machines of one network as one picture. The one with the most guests gives the host; the others' hosts
 * become what that picture knows them as, by MAC, address or name (a device of the LAN, a guest), or new devices.
 */
export function onePicture(all: readonly [OpenedRecording, ...OpenedRecording[]]): OpenedRecording | Refusal {
  const read = all.map((opened) => ({ opened, inventory: inventoryOf(opened) }))
  const guests = ({ inventory }: (typeof read)[number]) =>
    inventory.machines.filter(({ kind }) => kind === 'guest').length
  const lead = read.reduce((best, one) => (guests(one) > guests(best) ? one : best))
  const others = read.filter((one) => one !== lead).map(({ opened }) => seenFrom(lead.inventory, opened))
  return joinRecordings([lead.opened, ...others])
}

/** Whether these are recordings of one host: moments of it, rather than parts of one picture. */
export function areOfOneHost(all: readonly OpenedRecording[]): boolean {
  const [first, ...more] = all
  if (first === undefined) return false
  const inventory = inventoryOf(first)
  return more.every((opened) => {
    const host = hostOf(opened)
    return host !== undefined && placeOf(inventory, host.read, undefined)?.id === inventory.host
  })
}

function inventoryOf(opened: OpenedRecording): Inventory {
  const recording = recordingOf(opened)
  return buildInventory(isRefusal(recording) ? { name: '', machines: [] } : recording, { vendorOf: () => undefined })
}

function hostOf(opened: OpenedRecording): { read: ReadMachine; recording: Recording } | undefined {
  const recording = recordingOf(opened)
  if (isRefusal(recording)) return undefined
  const read = readRecording(recording).find(({ machine }) => machine.role === 'host')
  return read === undefined ? undefined : { read, recording }
}

type Place = Pick<RecordedMachine, 'id' | 'role' | 'name'>

/** Which machine of the picture a recorded one is; its own words for itself come after what proves it. */
function placeOf(inventory: Inventory, read: ReadMachine, fallback: string | undefined): Place | undefined {
  const facts = read.outputs.flatMap((output): Fact[] => output.facts)
  const called = read.machine.name ?? facts.find((fact) => fact.kind === 'host-name')?.name ?? fallback
  const known =
    provenBy(inventory, facts)?.machine ?? (called === undefined ? undefined : machineCalled(inventory, called))
  if (known?.kind === 'host') return { id: inventory.host, role: 'host' }
  if (known === undefined) return called === undefined ? undefined : placeFor('lan-device', called)
  // A device that others have only seen is called by its address: its own name is better. Hyper-V knows a guest by its own.
  const name = known.kind === 'guest' ? known.name.value : (called ?? known.name.value)
  return placeFor(known.kind, name)
}

const FOLDERS = { guest: 'guests', 'lan-device': 'lan', router: 'routers' } as const

function placeFor(role: keyof typeof FOLDERS, name: string): Place {
  return { id: `${FOLDERS[role]}/${safeFileName(name)}`, role, name }
}

/** A recording as the picture of another host has it. The guests of its own host are left out: a picture has one host. */
function seenFrom(inventory: Inventory, opened: OpenedRecording): OpenedRecording {
  const notes = new Set<string>()
  const moments = opened.moments.map((moment) => {
    const read = readRecording(moment.recording)
    const host = read.find(({ machine }) => machine.role === 'host')
    const own = host === undefined ? undefined : placeOf(inventory, host, moment.recording.name)
    if (own === undefined || own.id === inventory.host) return moment
    const machines = read.flatMap((one): RecordedMachine[] => {
      if (one === host) return [moved(one.machine, own)]
      if (one.machine.role !== 'guest') return [moved(one.machine, placeOf(inventory, one, undefined) ?? one.machine)]
      notes.add(leftOut(one.machine, own, inventory))
      return []
    })
    return { ...moment, recording: { ...moment.recording, machines: joined(machines) } }
  })
  return { ...opened, moments, notes: [...opened.notes, ...notes] }
}

function leftOut(guest: RecordedMachine, host: Place, inventory: Inventory): string {
  const leader = inventory.machines.find(({ id }) => id === inventory.host)?.name.value ?? 'the host'
  return `Left out: ${printable(guest.name ?? guest.id)}, a guest of ${printable(host.name ?? host.id)}; a picture shows the guests of one host, here ${printable(leader)}.`
}

/** The same machine in another place. Ids of outputs begin with the machine's. */
function moved(machine: RecordedMachine, { id, role, name }: Place): RecordedMachine {
  const outputs = machine.outputs.map((output) => ({
    ...output,
    id: output.id.startsWith(`${machine.id}/`) ? `${id}${output.id.slice(machine.id.length)}` : `${id}/${output.id}`,
  }))
  return { ...machine, id, role, ...(name === undefined ? {} : { name }), outputs }
}

/** Two recorded machines may turn out to be one. */
function joined(machines: readonly RecordedMachine[]): RecordedMachine[] {
  const byId = new Map<string, RecordedMachine>()
  for (const machine of machines) {
    const known = byId.get(machine.id)
    byId.set(machine.id, known === undefined ? machine : { ...known, outputs: [...known.outputs, ...machine.outputs] })
  }
  return [...byId.values()]
}
