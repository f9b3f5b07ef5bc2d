import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SAMPLES = join(import.meta.dirname, '../../assets/samples')

/** The files below a folder of assets/samples, as they are given to `recordingFromFiles`. For tests only. */
export function sampleFiles(folder: string): Map<string, Uint8Array> {
  const root = join(SAMPLES, folder)
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(root.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]
    }),
  )
}

/** Files of a recording in a test: path → text. */
export function textFiles(files: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}
