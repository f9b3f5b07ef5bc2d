import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const EVERY = 2_000

/**
 * Electron's installer says nothing for its first 30 s, but downloads into the temporary folder: it is given one of
 * its own, and what has come into it is told every 2 s.
 */
export function showGrowth(say: (line: string) => void): { cache: string; end: () => void } {
  const cache = mkdtempSync(join(tmpdir(), 'switchyard-electron-'))
  let before = 0
  const timer = setInterval(() => {
    const megabytes = Math.floor(sizeOf(cache) / 1_000_000)
    if (megabytes > before) say(`  ${megabytes} MB`)
    before = Math.max(before, megabytes)
  }, EVERY)
  return {
    cache,
    end: () => {
      clearInterval(timer)
      rmSync(cache, { recursive: true, force: true })
    },
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    const size = entry.isFile() ? statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size : 0
    return sum + (size ?? 0)
  }, 0)
}
