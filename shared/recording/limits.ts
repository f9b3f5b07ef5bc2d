import { printable } from './printable.ts'
import { type Refusal, refusal } from './refusal.ts'

const MIB = 1024 * 1024

/** What a recording may be at most, unpacked. Sizes in bytes. */
export const limits = { total: 64 * MIB, files: 10_000, file: 8 * MIB } as const

export interface SizedFile {
  path: string
  /** Bytes, unpacked. */
  size: number
}

/** Checks sizes before anything is read or unpacked; the first thing over a limit is named. */
export function checkLimits(files: Iterable<SizedFile>): Refusal | undefined {
  let total = 0
  let count = 0
  for (const { path, size } of files) {
    count += 1
    total += size
    const name = printable(path)
    if (count > limits.files)
      return refusal(
        'too-many-files',
        `More than 10,000 files (${name} is the next one): a recording holds at most 10,000.`,
      )
    if (size > limits.file)
      return refusal('file-too-large', `${name} is ${inMib(size)} MiB: a file of a recording is at most 8 MiB.`)
    if (total > limits.total)
      return refusal('too-large', `With ${name} the recording is over 64 MiB, which is the most that is opened.`)
  }
  return undefined
}

const inMib = (bytes: number): string => (bytes / MIB).toFixed(1)
