import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { GuestWay } from '../../shared/contract/guest-asking.ts'
import { ownFolder } from './own-folder.ts'

export const KeptRecording = z.object({
  name: z.string(),
  /** Absolute; several were joined into one picture. */
  paths: z.array(z.string()).min(1),
  lan: z.boolean().optional(),
})
export type KeptRecording = z.infer<typeof KeptRecording>

/** A guest that may be asked for what only it knows, and how. No secret is part of a way. */
export const KeptAgreement = z.object({ machine: z.string(), guest: z.string(), way: GuestWay })
export type KeptAgreement = z.infer<typeof KeptAgreement>

const Kept = z.object({
  /** Somebody was told what is collected, and said "Start". */
  introduced: z.boolean().catch(false),
  /** The latest first. */
  recordings: z.array(KeptRecording).catch([]),
  /** Where the window was served in a browser: what it remembers there belongs to the port. */
  ports: z.array(z.number().int().min(1).max(65_535)).catch([]),
  /** The latest first. */
  guests: z.array(KeptAgreement).catch([]),
})
export type Kept = z.infer<typeof Kept>

/** What is remembered from one run to the next: paths that somebody opened, never what is in them; how a guest may be asked, never a secret. */
export interface Keepsake {
  read: () => Kept
  change: (part: Partial<Kept>) => void
}

/** Where nothing is kept on disk, everything is as if it had been said. */
export function keepNothing(): Keepsake {
  let kept: Kept = { introduced: true, recordings: [], ports: [], guests: [] }
  return {
    read: () => kept,
    change: (part) => {
      kept = { ...kept, ...part }
    },
  }
}

/** Kept in a file that others may not read. What can't be read is as on the first day; what can't be written is forgotten. */
export function keepInFile(file = join(ownFolder(), 'kept.json')): Keepsake {
  let kept = readKept(file)
  return {
    read: () => kept,
    change: (part) => {
      // Another Switchyard may have kept something since.
      kept = { ...readKept(file), ...part }
      writeKept(file, kept)
    },
  }
}

function readKept(file: string): Kept {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return Kept.parse({})
  }
}

function writeKept(file: string, kept: Kept): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // Written beside it and moved: another that reads meanwhile has the old one or the new one, whole.
    const half = `${file}.${process.pid}`
    writeFileSync(half, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
    renameSync(half, file)
  } catch {
    // Not being able to remember is no reason to disturb anyone.
  }
}
