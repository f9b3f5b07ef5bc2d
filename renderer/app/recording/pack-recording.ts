import { zipSync } from 'fflate'
import { checkLimits, limits } from '../../../shared/recording/limits.ts'
import { MANIFEST } from '../../../shared/recording/manifest.ts'
import { printable } from '../../../shared/recording/printable.ts'
import { type Refusal, refusal } from '../../../shared/recording/refusal.ts'
import type { PickedFile } from './picked-file.ts'

/** A recording ready for the station: its name and the bytes of its zip. */
export interface Packed {
  name: string
  zip: Uint8Array<ArrayBuffer>
}

const ZIP = /\.zip$/i

/**
 * What was dropped or chosen, as one zip: a zip as it is, folders with their paths, loose outputs (`arp-a.txt`) as the host's.
 * Sizes are checked before anything is read.
 */
export async function packRecording(files: readonly PickedFile[]): Promise<Packed | Refusal> {
  const [first] = files
  if (first === undefined)
    return refusal('empty', 'There are no files in it: a recording is a folder, or a zip of one.')
  const zip = files.find(({ path }) => ZIP.test(path))
  if (zip !== undefined && files.length > 1)
    return refusal('several', `One recording at a time: drop ${printable(zip.path)} alone.`)
  const name = nameOf(files)
  if (zip !== undefined) {
    if (zip.file.size > limits.total)
      return refusal('too-large', `${printable(name)} is over 64 MiB, which is the most that is opened.`)
    return { name, zip: new Uint8Array(await zip.file.arrayBuffer()) }
  }
  const wrong = checkLimits(files.map(({ path, file }) => ({ path, size: file.size })))
  if (wrong !== undefined) return wrong
  const read = await Promise.all(
    files.map(async ({ path, file }) => [placeOf(path), new Uint8Array(await file.arrayBuffer())] as const),
  )
  return { name, zip: new Uint8Array(zipSync(Object.fromEntries(read), { level: 1 })) }
}

/** A loose file is an output of the host, but for a recording's own manifest. */
function placeOf(path: string): string {
  return path.includes('/') || path === MANIFEST ? path : `host/${path}`
}

function nameOf(files: readonly PickedFile[]): string {
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0] ?? path))]
  const [first = 'recording'] = tops
  return tops.length === 1 ? first : `${first} and ${tops.length - 1} more`
}
