import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './part.ts'
import { root } from './root.ts'

/** Lines that a file may have. A React component fits on two screens. */
export function lineLimit(path: string): number {
  return path.endsWith('.tsx') && !path.endsWith('.test.tsx') ? 150 : 400
}

/** One sentence for each file that is too long. */
export function tooLong(files: { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    const limit = lineLimit(path)
    return lines > limit ? [`${path} has ${lines} lines; ${limit} are allowed: it is more than one thing`] : []
  })
}

/** No source file is longer than a person can take in. */
export const sizePart: Part = {
  name: 'sizes',
  after: [],
  run: async () => {
    const paths = globSync('{shared,electron,renderer,scripts,tests}/**/*.{ts,tsx,css,ps1,mjs}', { cwd: root })
    const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    const complaints = tooLong(files)
    const ok = files.length > 0 && complaints.length === 0
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], report: complaints.join('\n') }
  },
}
