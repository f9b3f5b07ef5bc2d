import { defineConfig } from 'vitest/config'

// Needs a display and Electron's binary: run by .github/workflows/ci.yml, not by npm test.
export default defineConfig({
  test: {
    include: ['tests/e2e-electron/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
