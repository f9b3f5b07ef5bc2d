import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where Electron's binary is, how it can be had, or why it can't be used, in a few words that follow "because". */
export type Electron =
  | { kind: 'there'; path: string }
  | { kind: 'to-download'; package: string; version: string }
  | { kind: 'none'; because: string }

/** Looks at this machine only: no network. `root` is the folder of the checkout. */
export function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): Electron {
  const folder = join(root, 'node_modules', 'electron')
  if (!existsSync(folder)) return { kind: 'none', because: 'Electron is not installed' }
  if (process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return { kind: 'none', because: 'there is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return { kind: 'none', because: 'Electron keeps its sandbox only when it does not run as root' }
  const path = binaryPath(folder)
  if (path !== undefined && existsSync(path)) return { kind: 'there', path }
  if (!isWritable(folder)) return { kind: 'none', because: 'Electron is not downloaded, and node_modules is read-only' }
  return { kind: 'to-download', package: folder, version: versionOf(folder) }
}

/** As electron/index.js finds it: `path.txt` is written once the binary is unpacked. */
export function binaryPath(folder: string): string | undefined {
  const file = join(folder, 'path.txt')
  return existsSync(file) ? join(folder, 'dist', readFileSync(file, 'utf8')) : undefined
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
