import { join } from 'node:path'
import { build } from 'vite'
import config from '../../renderer/vite.config.ts'
import { compressFiles } from './compress-files.ts'

/** The window, with its files compressed beside them. */
export async function buildWindow(outDir: string): Promise<void> {
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, outDir: join(outDir), emptyOutDir: true },
  })
  compressFiles(outDir)
}
