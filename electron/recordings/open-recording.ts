import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { onePicture } from '../../shared/inventory/one-picture.ts'
import { isZip } from '../../shared/recording/files-of-zip.ts'
import { limits } from '../../shared/recording/limits.ts'
import { MANIFEST } from '../../shared/recording/manifest.ts'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import { printable } from '../../shared/recording/printable.ts'
import { roleFolders } from '../../shared/recording/read-plain-folder.ts'
import { type FilesOptions, recordingFromFiles } from '../../shared/recording/recording-from-files.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { fileRefusal } from './file-refusal.ts'
import { readFolder } from './read-folder.ts'

/**
 * Opens recordings from disk: a folder, a zip, a `switchyard.json`, or one plain text file; several are joined into one picture.
 * Beside a moment's folder (`boot-2`), a folder `lan` is read too unless `lan` is `false`; `notes` says so. The same path twice counts once.
 */
export async function openRecording(
  paths: string | readonly string[],
  options: FilesOptions = {},
): Promise<OpenedRecording | Refusal> {
  const given = new Map<string, string>()
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    const real = await realpath(path).catch((error: unknown) => fileRefusal(error, path))
    if (isRefusal(real)) return real
    given.set(basename(real) === MANIFEST ? dirname(real) : real, path)
  }
  const all: OpenedRecording[] = []
  for (const [real, path] of given) {
    const one = await openOne(real, path, options, given)
    if (isRefusal(one)) return one
    all.push(one)
  }
  const [first, ...more] = all
  if (first === undefined) return refusal('no-such-path', 'No recording was given.')
  return more.length === 0 ? first : onePicture([first, ...more])
}

async function openOne(
  real: string,
  path: string,
  options: FilesOptions,
  given: ReadonlyMap<string, string>,
): Promise<OpenedRecording | Refusal> {
  try {
    const status = await stat(real)
    if (status.isDirectory()) return await openFolder(real, options, given)
    if (!status.isFile()) return refusal('not-a-recording', `${printable(path)} is neither a folder nor a file.`)
    if (status.size > limits.total)
      return refusal('too-large', `${printable(path)} is over 64 MiB, which is the most that is opened.`)
    const bytes = await readFile(real)
    if (isZip(bytes) || /\.zip$/i.test(real)) return recordingFromZip(bytes, basename(real), options)
    return recordingFromFiles(new Map([[placeInRecording(real), bytes]]), basename(real))
  } catch (error) {
    return fileRefusal(error, path)
  }
}

async function openFolder(
  real: string,
  options: FilesOptions,
  given: ReadonlyMap<string, string>,
): Promise<OpenedRecording | Refusal> {
  const prefix = prefixOf(real)
  const files = await readFolder(real, prefix)
  if (isRefusal(files)) return files
  const beside = join(dirname(real), 'lan')
  const wanted = options.lan !== false && prefix === '' && !given.has(beside) && isPlainMoment(files)
  const lan = wanted && (await isFolder(beside)) ? await readFolder(beside, 'lan/') : new Map<string, Uint8Array>()
  if (isRefusal(lan)) return lan
  const machines = new Set(
    [...lan.keys()].flatMap((file) => /^lan\/([^/]+)\/[^/]+\.(?:txt|json)$/i.exec(file)?.[1] ?? []),
  )
  if (machines.size === 0) return recordingFromFiles(files, basename(real), options)
  const opened = recordingFromFiles(new Map([...files, ...lan]), basename(real), options)
  if (isRefusal(opened)) return opened
  return {
    ...opened,
    notes: [
      `Also read, from the folder lan beside ${printable(basename(real))}: ${[...machines].map(printable).join(', ')}.`,
      ...opened.notes,
    ],
  }
}

/** A moment without neighbours of its own: the only kind that the folder beside it belongs to. */
function isPlainMoment(files: ReadonlyMap<string, Uint8Array>): boolean {
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0]))
  return (tops.has('host') || tops.has('guests')) && !tops.has('lan') && !files.has(MANIFEST)
}

/** A role's or machine's folder that is opened itself keeps its place: `…/lan/NAS` is `lan/NAS/`. */
function prefixOf(folder: string): string {
  const name = basename(folder)
  const above = basename(dirname(folder))
  if (above === 'guests' || above === 'lan' || above === 'routers') return `${above}/${name}/`
  return roleFolders.has(name) ? `${name}/` : ''
}

/** One text file is one output of the host, but in a machine's own folder it is that machine's. */
function placeInRecording(file: string): string {
  const name = /\.(?:txt|json)$/i.test(file) ? basename(file) : `${basename(file)}.txt`
  return `${prefixOf(dirname(file)) || 'host/'}${name}`
}

async function isFolder(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined)
  return status?.isDirectory() === true
}
