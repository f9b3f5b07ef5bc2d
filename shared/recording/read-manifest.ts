import { decodeText } from './decode-text.ts'
import { MANIFEST, Manifest, type ManifestMachine, type ManifestOutput } from './manifest.ts'
import { printable } from './printable.ts'
import type { RecordedMachine, RecordedOutput, Recording } from './recording.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import { checkPath } from './safe-path.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** Reads a recording of Switchyard's own from its files; paths are relative to the folder that holds `switchyard.json`. */
export function readManifest(files: Files, where = ''): Recording | Refusal {
  const manifest = parseManifest(files.get(MANIFEST) ?? new Uint8Array(), where + MANIFEST)
  if (isRefusal(manifest)) return manifest
  const machines: RecordedMachine[] = []
  for (const entry of manifest.machines) {
    const machine = readMachine(entry, files, where)
    if (isRefusal(machine)) return machine
    machines.push(machine)
  }
  const twice =
    firstTwice(machines.map(({ id }) => id)) ??
    firstTwice(machines.flatMap(({ outputs }) => outputs.map(({ id }) => id)))
  if (twice !== undefined) return refusal('duplicate', `${where}${MANIFEST} lists ${printable(twice)} twice.`)
  const { name, takenAt } = manifest
  return { name, ...(takenAt === undefined ? {} : { takenAt }), machines }
}

function parseManifest(bytes: Uint8Array, path: string): Manifest | Refusal {
  const text = decodeText(bytes)
  if (text === undefined) return refusal('not-text', `${path} is not UTF-8 text.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refusal('damaged-manifest', `${path} is not JSON: it is damaged, or was cut off.`)
  }
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined
  if (version === undefined)
    return refusal('damaged-manifest', `${path} has no version: it is not the manifest of a recording.`)
  if (version !== 1) {
    return refusal(
      'unknown-version',
      `${path} has version ${printable(String(JSON.stringify(version)))}; this Switchyard reads version 1. A newer one may open it.`,
    )
  }
  const checked = Manifest.safeParse(json)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  return refusal(
    'damaged-manifest',
    `${path} is damaged: at ${printable(issue?.path.join('.') || 'its top')}: ${printable(issue?.message ?? 'not as expected')}.`,
  )
}

function readMachine(entry: ManifestMachine, files: Files, where: string): RecordedMachine | Refusal {
  const outputs: RecordedOutput[] = []
  for (const item of entry.outputs) {
    const output = readOutput(item, files, where)
    if (isRefusal(output)) return output
    outputs.push(output)
  }
  return { ...entry, outputs }
}

function readOutput({ file, ...item }: ManifestOutput, files: Files, where: string): RecordedOutput | Refusal {
  const unsafe = checkPath(file)
  if (unsafe !== undefined) return unsafe
  const bytes = files.get(file)
  if (bytes === undefined)
    return refusal('missing-file', `${printable(where + file)} is named in ${where}${MANIFEST}, but is missing.`)
  const text = decodeText(bytes)
  if (text === undefined) return refusal('not-text', `${printable(where + file)} is not UTF-8 text.`)
  return { ...item, id: item.id ?? file, text }
}

function firstTwice(ids: string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
