import { checkLimits } from './limits.ts'
import { MANIFEST } from './manifest.ts'
import type { OpenedRecording, RecordedMoment } from './opened-recording.ts'
import { printable } from './printable.ts'
import { readManifest } from './read-manifest.ts'
import { readPlainFolder, roleFolders } from './read-plain-folder.ts'
import type { Recording } from './recording.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import { checkPath } from './safe-path.ts'

type Files = ReadonlyMap<string, Uint8Array>

export interface FilesOptions {
  /** `false` leaves out the `lan` folder that several moments share. */
  lan?: boolean
}

/**
 * Opens a recording from its files (path with `/` → bytes): Switchyard's own (`switchyard.json`), a folder of plain outputs,
 * a folder of several such moments with a `lan` folder beside them, or one machine's outputs in no folder of their own. Everything is checked before anything is given out.
 */
export function recordingFromFiles(files: Files, name: string, options: FilesOptions = {}): OpenedRecording | Refusal {
  const wrong =
    firstOf(files.keys(), checkPath) ?? checkLimits([...files].map(([path, bytes]) => ({ path, size: bytes.length })))
  if (wrong !== undefined) return wrong
  if (isMoment(files)) return opened(readMoment(files, name), name)
  if (isOneMachines(files))
    return opened(readMoment(new Map([...files].map(([path, bytes]) => [`host/${path}`, bytes])), name), name)
  return severalMoments(files, name, options)
}

/** One moment's recording, and the files that were left out of it. */
interface Read {
  recording: Recording
  leftOut: string[]
}

function readMoment(files: Files, name: string, where = ''): Read | Refusal {
  if (files.has(MANIFEST)) {
    const recording = readManifest(files, where)
    return isRefusal(recording) ? recording : { recording, leftOut: [] }
  }
  const plain = readPlainFolder(files, where)
  if (isRefusal(plain)) return plain
  if (plain.machines.length === 0) return notARecording(where || name)
  return { recording: { name, machines: plain.machines }, leftOut: plain.leftOut }
}

function opened(read: Read | Refusal, name: string): OpenedRecording | Refusal {
  if (isRefusal(read)) return read
  return {
    moments: [{ id: name, name: read.recording.name, recording: read.recording }],
    current: name,
    notes: notesOn(read.leftOut),
  }
}

function severalMoments(files: Files, name: string, options: FilesOptions): OpenedRecording | Refusal {
  const folders = Map.groupBy(files.keys(), (path) => path.slice(0, Math.max(0, path.indexOf('/'))))
  const shared = options.lan === false ? [] : (folders.get('lan') ?? [])
  const moments: RecordedMoment[] = []
  const leftOut: string[] = []
  for (const [folder, paths] of [...folders].sort(([a], [b]) => natural.compare(a, b))) {
    if (folder === '' || folder === 'lan') continue
    const inside = new Map(paths.map((path) => [path.slice(folder.length + 1), files.get(path) ?? new Uint8Array()]))
    if (!isMoment(inside)) continue
    if (!inside.has(MANIFEST))
      for (const path of shared) if (!inside.has(path)) inside.set(path, files.get(path) ?? new Uint8Array())
    const read = readMoment(inside, folder, `${folder}/`)
    if (isRefusal(read)) return read
    moments.push({ id: folder, name: folder, recording: read.recording })
    leftOut.push(...read.leftOut)
  }
  const last = moments.at(-1)
  if (last !== undefined) return { moments, current: last.id, notes: notesOn(leftOut) }
  return folders.has('lan') ? opened(readMoment(files, name), name) : notARecording(name)
}

/** A `lan` folder alone makes no moment: it stands beside moments. */
function isMoment(files: Files): boolean {
  if (files.has(MANIFEST)) return true
  return [...files.keys()].some((path) => {
    const top = path.slice(0, Math.max(0, path.indexOf('/')))
    return top !== 'lan' && roleFolders.has(top)
  })
}

/** Outputs beside each other, in no folder that says whose they are: one machine's. */
function isOneMachines(files: Files): boolean {
  const paths = [...files.keys()]
  return paths.every((path) => !path.includes('/')) && paths.some((path) => /\.(?:txt|json)$/i.test(path))
}

function notesOn(leftOut: string[]): string[] {
  if (leftOut.length === 0) return []
  return [
    `Left out, because the name does not end in .txt or .json: ${[...new Set(leftOut)].map(printable).join(', ')}.`,
  ]
}

function notARecording(name: string): Refusal {
  return refusal(
    'not-a-recording',
    `${printable(name)} is not a recording: expected a ${MANIFEST}, or folders host, guests/<name>, lan/<name> with one .txt file for each command (host/arp-a.txt), or folders of these.`,
  )
}

/** Numbers by value: boot-2 before boot-10. */
const natural = new Intl.Collator('en', { numeric: true })

function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
