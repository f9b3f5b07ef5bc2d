import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { nameLaterFiles } from './name-later-files.ts'

// zod would try whether it may compile code: the content security policy says no, and the browser reports the attempt.
const output = { banner: 'globalThis.__zod_globalConfig ??= { jitless: true };' }

/** The window: everything that is seen, the same files in Electron and in a browser. */
export default {
  root: import.meta.dirname,
  base: './',
  plugins: [react(), nameLaterFiles()],
  worker: { format: 'es', rolldownOptions: { output } },
  build: {
    outDir: '../dist/window',
    emptyOutDir: true,
    // Fonts and pictures stay files: `data:` is not among what the content security policy allows for fonts.
    assetsInlineLimit: 0,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { output },
  },
} satisfies UserConfig
