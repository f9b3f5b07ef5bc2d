import { filesOfZip } from './files-of-zip.ts'
import { MANIFEST } from './manifest.ts'
import type { OpenedRecording } from './opened-recording.ts'
import { roleFolders } from './read-plain-folder.ts'
import { type FilesOptions, recordingFromFiles } from './recording-from-files.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** Opens a recording from the bytes of a zip; `name` is the zip's file name. A single folder around everything is taken off. */
export function recordingFromZip(zip: Uint8Array, name: string, options: FilesOptions = {}): OpenedRecording | Refusal {
  const files = filesOfZip(zip, name)
  if (isRefusal(files)) return files
  const around = folderAround(files)
  if (around === undefined) return recordingFromFiles(files, name.replace(/\.zip$/i, '') || name, options)
  const inside = new Map([...files].map(([path, bytes]) => [path.slice(around.length + 1), bytes]))
  return recordingFromFiles(inside, around, options)
}

function folderAround(files: ReadonlyMap<string, Uint8Array>): string | undefined {
  const tops = new Set([...files.keys()].map((path) => path.slice(0, Math.max(0, path.indexOf('/')))))
  const [only = ''] = tops
  return tops.size !== 1 || only === '' || roleFolders.has(only) || files.has(MANIFEST) ? undefined : only
}
