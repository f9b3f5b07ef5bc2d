import { existsSync } from 'node:fs'
import { homedir } from 'node:os'

/** What decides which managers of guests there are to ask on this machine. */
export interface Surroundings {
  exists: (path: string) => boolean
  env: Readonly<Record<string, string | undefined>>
  home: string
  isRoot: boolean
}

/** Those of the process itself. */
export function ownSurroundings(): Surroundings {
  return { exists: existsSync, env: process.env, home: homedir(), isRoot: process.geteuid?.() === 0 }
}
