import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** One file of the built window, as it is and compressed where the build made that. */
export interface WindowFile {
  type: string
  /** Its name holds a hash of its content: it may be kept for ever. */
  hashed: boolean
  plain: Buffer
  br?: Buffer
  gzip?: Buffer
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

/**
 * All files of the built window by their path in the address (`/assets/index-4f2a.js`). Only what is in this map is
 * ever served: no path that is asked for reaches the file system.
 */
export function readWindowFiles(folder: string): Map<string, WindowFile> {
  const files = new Map<string, WindowFile>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const br = compressed(`${path}.br`)
    const gzip = compressed(`${path}.gz`)
    files.set(address, {
      type,
      hashed: address.startsWith('/assets/'),
      plain: readFileSync(path),
      ...(br === undefined ? {} : { br }),
      ...(gzip === undefined ? {} : { gzip }),
    })
  }
  return files
}

function compressed(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}
