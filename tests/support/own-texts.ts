import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const SOURCES = ['*.{md,json}', 'docs/*.md', '{shared,electron,renderer,scripts}/**/*.{ts,tsx,css,ps1,json}']

/** Switchyard's own prose and source code, but for tests, which hold outputs of commands. For tests only. */
export function ownTexts(): { path: string; text: string }[] {
  return globSync(SOURCES, { cwd: ROOT, exclude: ['**/*.test.ts', '**/*.test-support.ts', '**/*.fixture.ts'] })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}
