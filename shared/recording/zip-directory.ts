import { decodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import { type Refusal, refusal } from './refusal.ts'

/** One file of a zip, as its central directory declares it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  path: string
  folder: boolean
  encrypted: boolean
  /** 0 stored, 8 deflated. */
  method: number
  crc: number
  packedSize: number
  size: number
  /** Offset of the local header. */
  offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46

/** Reads the central directory without unpacking anything. Zip64 is refused: a recording is far below 4 GiB and 65,535 files. */
export function readZipDirectory(zip: Uint8Array, name: string): ZipEntry[] | Refusal {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view)
  if (end === undefined) return damaged(name, 'its directory at the end is missing, so it was perhaps cut off')
  const count = view.getUint16(end + 10, true)
  if (count === 0xffff)
    return refusal(
      'too-many-files',
      `${name} has 65,535 files or more: a recording holds at most ${limits.files.toLocaleString('en')}.`,
    )
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
      return damaged(name, `entry ${index + 1} of its directory can't be read`)
    const nameSize = view.getUint16(at + 28, true)
    const next = at + ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return damaged(name, `entry ${index + 1} of its directory can't be read`)
    entries.push(readEntry(view, at, zip.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize)))
    at = next
  }
  return entries
}

function readEntry(view: DataView, at: number, nameBytes: Uint8Array): ZipEntry {
  const written = decodeText(nameBytes) ?? String.fromCharCode(...nameBytes)
  const folder = written.endsWith('/')
  return {
    path: folder ? written.slice(0, -1) : written,
    folder,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

/** The end record is last, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - END_SIZE; at >= 0 && at >= view.byteLength - END_SIZE - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}

export function damaged(name: string, how: string): Refusal {
  return refusal('damaged-zip', `${name} is not a sound zip file: ${how}.`)
}
