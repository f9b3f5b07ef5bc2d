import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isClutter } from '../../shared/recording/files-of-zip.ts'
import { checkLimits, limits, type SizedFile } from '../../shared/recording/limits.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { fileRefusal } from './file-refusal.ts'

/** Deeper folders can't be part of a recording (`moment/guests/name/file`, or a manifest's own few). */
const DEEPEST = 8

/**
 * Reads a folder's files into memory, keys with `/` and `prefix` before them. Sizes are checked before anything is read;
 * hidden files and what file managers add are passed over; a link that leaves the folder is refused.
 */
export async function readFolder(folder: string, prefix = ''): Promise<Map<string, Uint8Array> | Refusal> {
  try {
    const root = await realpath(folder)
    const found: SizedFile[] = []
    const wrong = (await listFolder(root, root, prefix, found)) ?? checkLimits(found)
    if (wrong !== undefined) return wrong
    const files = new Map<string, Uint8Array>()
    for (const { path } of found) {
      const file = join(root, ...path.slice(prefix.length).split('/'))
      const bytes = await readFile(file).catch((error: unknown) => fileRefusal(error, file))
      if (isRefusal(bytes)) return bytes
      files.set(path, bytes)
    }
    return files
  } catch (error) {
    return fileRefusal(error, folder)
  }
}

async function listFolder(
  root: string,
  folder: string,
  prefix: string,
  found: SizedFile[],
): Promise<Refusal | undefined> {
  const within = relative(root, folder)
    .split(sep)
    .filter((part) => part !== '')
  if (within.length > DEEPEST) return undefined
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => fileRefusal(error, folder))
  if (isRefusal(entries)) return entries
  for (const entry of entries) {
    if (entry.name.startsWith('.') || isClutter(entry.name)) continue
    const here = join(folder, entry.name)
    if (entry.isSymbolicLink()) {
      const target = await realpath(here).catch((error: unknown) => fileRefusal(error, here))
      if (isRefusal(target)) return target
      if (!target.startsWith(root + sep))
        return refusal('link-outside', `${printable(here)} is a link that leaves the recording. Nothing was opened.`)
    }
    const wrong = entry.isDirectory()
      ? await listFolder(root, here, prefix, found)
      : await addFile(here, prefix + [...within, entry.name].join('/'), found)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** Sizes are those of what a link points to; devices, pipes and linked folders are no files of a recording. */
async function addFile(file: string, path: string, found: SizedFile[]): Promise<Refusal | undefined> {
  const status = await stat(file).catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(status)) return status
  if (!status.isFile()) return undefined
  found.push({ path, size: status.size })
  return found.length > limits.files ? checkLimits(found) : undefined
}
