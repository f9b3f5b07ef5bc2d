import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

/**
 * Electron's two scripts, each one file. Everything is bundled but `electron` itself and the rasteriser, which is a
 * native library. CommonJS: a sandboxed preload script can be nothing else, and Electron waits for such a main script.
 */
export async function buildElectron(root: string, outDir: string): Promise<void> {
  await build(bundle(root, outDir, 'main'))
  await build(bundle(root, outDir, 'preload'))
}

function bundle(root: string, outDir: string, name: 'main' | 'preload'): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', '@resvg/resvg-js'] },
    build: {
      ssr: join(root, 'electron', 'window', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  }
}
