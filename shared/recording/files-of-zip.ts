import { inflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { checkLimits } from './limits.ts'
import { printable } from './printable.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import { checkPath } from './safe-path.ts'
import { damaged, readZipDirectory, type ZipEntry } from './zip-directory.ts'

const LOCAL = 0x04034b50
const LOCAL_SIZE = 30

/** Whether these bytes begin as a zip does (an empty one included). */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/**
 * Unpacks a zip into memory. Names and declared sizes are checked before anything is unpacked; no entry can grow beyond
 * what it declared, and each must have its checksum.
 */
export function filesOfZip(zip: Uint8Array, name: string): Map<string, Uint8Array> | Refusal {
  const entries = readZipDirectory(zip, printable(name))
  if (isRefusal(entries)) return entries
  for (const { path } of entries) {
    const unsafe = checkPath(path)
    if (unsafe !== undefined) return unsafe
  }
  const wanted = entries.filter(({ folder, path }) => !folder && !isClutter(path))
  const tooMuch = checkLimits(wanted)
  if (tooMuch !== undefined) return tooMuch
  const files = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    if (files.has(entry.path)) return refusal('duplicate', `${printable(name)} holds ${printable(entry.path)} twice.`)
    const bytes = unpack(zip, entry, printable(name))
    if (isRefusal(bytes)) return bytes
    files.set(entry.path, bytes)
  }
  return files
}

/** What file managers add: never part of a recording. */
export function isClutter(path: string): boolean {
  return path
    .split('/')
    .some((part) => part === '__MACOSX' || part === '.DS_Store' || part === 'Thumbs.db' || part === 'desktop.ini')
}

function unpack(zip: Uint8Array, entry: ZipEntry, name: string): Uint8Array | Refusal {
  const path = printable(entry.path)
  if (entry.encrypted)
    return refusal('damaged-zip', `${path} in ${name} is encrypted; make the zip without a password.`)
  if (entry.method !== 0 && entry.method !== 8)
    return refusal(
      'damaged-zip',
      `${path} in ${name} is packed in a way (${entry.method}) that is not read; use plain zip (deflate).`,
    )
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const at = entry.offset
  if (at + LOCAL_SIZE > zip.length || view.getUint32(at, true) !== LOCAL)
    return damaged(name, `${path} can't be found in it`)
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = zip.subarray(start, start + entry.packedSize)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (bytes === undefined || bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    return damaged(name, `${path} in it is damaged, or is not as large as the zip says`)
  }
  return bytes
}

/** One byte more than declared shows an entry that lied; fflate writes nothing beyond the buffer that it is given. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return undefined
  }
}
