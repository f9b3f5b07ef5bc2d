import { accessSync, constants, existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the build goes: `dist` of the checkout, or the user's cache where the checkout may not be written. */
export function outputFolder(root: string): string {
  const dist = join(root, 'dist')
  if (isWritable(existsSync(dist) ? dist : root)) return dist
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const name = `switchyard-${Buffer.from(root).toString('base64url').slice(-24)}`
  return join(isWritable(cache) ? cache : tmpdir(), name)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
