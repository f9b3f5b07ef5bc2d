import { commandPart } from './command-part.ts'
import type { Part } from './part.ts'
import { sizePart } from './size-part.ts'
import { vitestPart } from './vitest-part.ts'

/**
 * The parts of `npm test`, in the order in which they begin; two run at a time.
 * The browser tests have the machine to themselves, and need what the build makes.
 */
export function allParts(filters: string[]): Part[] {
  return [
    commandPart('build', ['node', 'scripts/build.ts']),
    commandPart('types', ['tsc', '-p', '.']),
    commandPart('style', ['biome', 'check', '--error-on-warnings', '.']),
    commandPart('imports', [
      'depcruise',
      '--output-type',
      'err-long',
      'shared',
      'electron',
      'renderer',
      'scripts',
      'tests',
    ]),
    sizePart,
    vitestPart('unit', 'vitest.config.ts', { filters, seconds: 480, after: ['build'] }),
    vitestPart('e2e', 'tests/e2e/vitest.config.ts', { filters, seconds: 720, after: ['build', 'unit'] }),
  ]
}
