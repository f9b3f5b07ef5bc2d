import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const INSTALLER = /\.(?:exe|AppImage|deb)$/

/** The installers of a folder with their SHA-256, a line each, as `sha256sum` writes them; empty where there are none. */
export function hashesOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => INSTALLER.test(name))
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return names
    .sort()
    .map((name) => `${hashOf(name)}  ${name}\n`)
    .join('')
}
