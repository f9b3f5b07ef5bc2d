import { commandOfFileName } from './command-of-file-name.ts'
import { decodeOutput } from './decode-output.ts'
import { printable } from './printable.ts'
import type { RecordedMachine, RecordedOutput, RecordedRole } from './recording.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'

/** Folders that hold one machine's outputs, and folders that hold one folder for each machine. */
const ONE: Readonly<Record<string, RecordedRole>> = { host: 'host', router: 'router' }
const MANY: Readonly<Record<string, RecordedRole>> = { guests: 'guest', lan: 'lan-device', routers: 'router' }

/** Names of folders that mean a role in a recording of plain outputs. */
export const roleFolders: ReadonlySet<string> = new Set([...Object.keys(ONE), ...Object.keys(MANY)])

export interface PlainFolder {
  machines: RecordedMachine[]
  /** Paths in machines' folders that are not `.txt` or `.json`. */
  leftOut: string[]
}

/** Reads `host/*.txt`, `guests/<name>/*.txt`, `lan/<name>/*.txt`, `router/*.txt`: file name = command. Other files are passed over. */
export function readPlainFolder(files: ReadonlyMap<string, Uint8Array>, where = ''): PlainFolder | Refusal {
  const machines = new Map<string, RecordedMachine>()
  const leftOut: string[] = []
  for (const path of [...files.keys()].sort(byName)) {
    const place = placeOf(path)
    if (place === undefined) continue
    if (!/\.(?:txt|json)$/i.test(place.fileName)) {
      leftOut.push(where + path)
      continue
    }
    const output = readOutput(path, place.fileName, files.get(path) ?? new Uint8Array(), where)
    if (isRefusal(output)) return output
    const machine = machines.get(place.id) ?? {
      id: place.id,
      role: place.role,
      ...(place.name === undefined ? {} : { name: place.name }),
      outputs: [],
    }
    machine.outputs.push(output)
    machines.set(place.id, machine)
  }
  return { machines: [...machines.values()].sort((a, b) => rank(a) - rank(b)), leftOut }
}

interface FilePlace {
  id: string
  role: RecordedRole
  name?: string
  fileName: string
}

function placeOf(path: string): FilePlace | undefined {
  const [top = '', second, third, ...deeper] = path.split('/')
  if (second === undefined || deeper.length > 0) return undefined
  const one = Object.hasOwn(ONE, top) ? ONE[top] : undefined
  if (one !== undefined) return third === undefined ? { id: top, role: one, fileName: second } : undefined
  const many = Object.hasOwn(MANY, top) ? MANY[top] : undefined
  if (many === undefined || third === undefined) return undefined
  return { id: `${top}/${second}`, role: many, name: second, fileName: third }
}

function readOutput(path: string, fileName: string, bytes: Uint8Array, where: string): RecordedOutput | Refusal {
  const text = decodeOutput(bytes)
  if (text === undefined) {
    return refusal(
      'not-text',
      `${printable(where + path)} is no text: neither UTF-8 nor UTF-16, nor of a code page of Windows. Save it as UTF-8.`,
    )
  }
  const { command, partial } = commandOfFileName(fileName)
  return { id: path, command, text, ...(partial ? { partial } : {}) }
}

const ROLES: readonly RecordedRole[] = ['host', 'guest', 'lan-device', 'router']
const rank = (machine: RecordedMachine): number => ROLES.indexOf(machine.role)
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
