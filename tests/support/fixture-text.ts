import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The text of a file below assets/samples. For tests only. */
export function sampleText(path: string): string {
  return readFileSync(join(ROOT, 'assets/samples', path), 'utf8')
}

/** The text of a file below tests/fixtures. */
export function fixtureText(path: string): string {
  return readFileSync(join(ROOT, 'tests/fixtures', path), 'utf8')
}

/** Paths of the files below a folder of tests/fixtures, relative to it. */
export function fixturePaths(folder: string): string[] {
  return readdirSync(join(ROOT, 'tests/fixtures', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'tests/fixtures', folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}
