import { join } from 'node:path'
import { build } from 'vite'
import config from '../../renderer/vite.config.ts'
import { compressFiles } from './compress-files.ts'

/** The window, with its files compressed beside them. */
export async function buildWindow(outDir: string): Promise<void> {
  // Vite builds React’s development version where a test runner has set another: what is tested is what people get.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      build: { ...config.build, outDir: join(outDir), emptyOutDir: true },
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  compressFiles(outDir)
}
