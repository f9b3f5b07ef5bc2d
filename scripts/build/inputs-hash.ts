import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const FOLDERS = ['shared', 'electron', 'renderer', 'scripts/build']
const FILES = ['package.json', 'package-lock.json']

/** A hash over the content of everything that the build reads: sources without their tests, and the versions of packages. */
export function inputsHash(root: string): string {
  const hash = createHash('sha256')
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test(-support)?\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const path of [...paths.sort(), ...FILES.map((file) => join(root, file))])
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex')
}
