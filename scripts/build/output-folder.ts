import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the build goes: `dist` of the checkout, or the user's own cache where the checkout may not be written. */
export function outputFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const dist = join(root, 'dist')
  if (isWritable(existsSync(dist) ? dist : root)) return dist
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const cache = join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'switchyard', name)
  try {
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    if (isWritable(cache)) return cache
  } catch {}
  // Never a name that others could guess: what lies in the folder is run.
  return mkdtempSync(join(tmpdir(), 'switchyard-build-'))
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
