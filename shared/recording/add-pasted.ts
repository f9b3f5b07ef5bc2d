import { z } from 'zod'
import { limits } from './limits.ts'
import { printable } from './printable.ts'
import {
  OperatingSystem,
  type RecordedMachine,
  type RecordedOutput,
  RecordedRole,
  type Recording,
} from './recording.ts'
import { type Refusal, refusal } from './refusal.ts'
import { safeFileName } from './safe-file-name.ts'

/** What a command printed, copied by a person from a terminal. */
export const PastedOutput = z.object({
  machine: z.object({ id: z.string().max(300).optional(), role: RecordedRole, name: z.string().min(1).max(256) }),
  os: OperatingSystem.optional(),
  command: z.string().min(1).max(1_000),
  text: z.string().max(limits.file),
  /** Id of an output of the same command that this one takes the place of. */
  replaces: z.string().optional(),
})
export type PastedOutput = z.infer<typeof PastedOutput>

/** A recording and what was pasted, as a recording of its own: the first one stays as it is. */
export function addPasted(recording: Recording, pasted: readonly PastedOutput[]): Recording | Refusal {
  const machines = recording.machines.map((machine) => ({ ...machine, outputs: [...machine.outputs] }))
  const ids = new Set(machines.flatMap(({ outputs }) => outputs.map(({ id }) => id)))
  for (const one of pasted) {
    const machine = machineFor(machines, one)
    const id = freeId(ids, machine.id, one.command)
    const output: RecordedOutput = { id, command: one.command, text: one.text, pasted: true }
    const place = one.replaces === undefined ? -1 : machine.outputs.findIndex((old) => old.id === one.replaces)
    if (place < 0) machine.outputs.push(output)
    else machine.outputs.splice(place, 1, output)
    ids.add(id)
  }
  const size = machines.reduce((sum, { outputs }) => sum + outputs.reduce((all, { text }) => all + text.length, 0), 0)
  if (size > limits.total)
    return refusal('too-large', 'With what was pasted the recording is over 64 MiB, which is the most that is kept.')
  return { ...recording, machines }
}

function machineFor(machines: RecordedMachine[], { machine, os }: PastedOutput): RecordedMachine {
  const id = machine.id ?? idFor(machine.role, machine.name)
  const known = machines.find((one) => one.id === id)
  if (known !== undefined) return known
  const added: RecordedMachine = {
    id,
    role: machine.role,
    name: machine.name,
    access: 'pasted',
    ...(os === undefined ? {} : { os }),
    outputs: [],
  }
  machines.push(added)
  return added
}

const FOLDERS = { guest: 'guests', 'lan-device': 'lan', router: 'routers' } as const

/** The folder that such a machine has in a recording of plain outputs. */
function idFor(role: PastedOutput['machine']['role'], name: string): string {
  return role === 'host' ? 'host' : `${FOLDERS[role]}/${safeFileName(name)}`
}

/** `host/pasted arp -a.txt`: not the name of any output that was recorded. */
function freeId(taken: ReadonlySet<string>, machine: string, command: string): string {
  const wanted = `${machine}/${safeFileName(`pasted ${printable(command)}`).replaceAll(' ', '-')}`
  for (let copy = 1; ; copy += 1) {
    const id = `${wanted}${copy === 1 ? '' : `-${copy}`}.txt`
    if (!taken.has(id)) return id
  }
}
