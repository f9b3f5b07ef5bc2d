import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}',
      'tests/{unit,bench,pictures}/**/*.test.ts',
      'tests/{namespaces,lab,powershell}/**/*.test.ts',
    ],
    reporters: ['default', './scripts/test/summary-reporter.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
    maxConcurrency: 3,
  },
})
