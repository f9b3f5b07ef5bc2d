import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What the packed app needs beside what is built, as it lies in the checkout. */
const PARTS = ['assets', 'electron/collect/windows', 'LICENSE', 'THIRD-PARTY.md']
/** The rasteriser (a native library, of this machine's system) and the faces that it draws with; all else is in the bundles. */
const INTER = '@expo-google-fonts/inter'
const MODULES = ['@resvg/resvg-js', INTER]
const FACES =
  /\/inter$|\/inter\/(?:package\.json|LICENSE\w*|(?:400Regular|500Medium|600SemiBold|700Bold)(?:\/[^/]+\.ttf)?)$/

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
})

/**
 * Lays out the app as it is installed: everything that it needs at run time, and nothing else. `built`: the folder of the build; `folder` is
 * made anew. What lies there runs by itself, away from the checkout; an installer only wraps it up.
 */
export function stageApp(root: string, built: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const copy = (from: string, to: string, wanted: (path: string) => boolean = () => true) =>
    cpSync(from, join(folder, to), { recursive: true, dereference: true, filter: (path) => wanted(slashed(path)) })
  copy(join(built, 'electron'), 'electron')
  // Compressed files are for the browser's server.
  copy(join(built, 'window'), 'window', (path) => !/\.(?:gz|br)$/.test(path))
  for (const part of PARTS) copy(join(root, part), part, part === 'electron/collect/windows' ? isScript : undefined)
  copy(join(root, 'node_modules', '@resvg'), 'node_modules/@resvg')
  copy(join(root, 'node_modules', INTER), `node_modules/${INTER}`, isFace)

  const { dependencies, ...own } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const manifest = {
    ...own,
    productName: 'Switchyard',
    author: 'The Switchyard authors',
    main: 'electron/main.cjs',
    // Those that lie here, by name: where there are none, electron-builder packs all that the checkout has.
    dependencies: Object.fromEntries(MODULES.map((name) => [name, dependencies[name]])),
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

const slashed = (path: string) => path.replaceAll('\\', '/')
const isScript = (path: string) => /\.ps1$|\/windows$|\/commands$/.test(path)
const isFace = (path: string) => FACES.test(path)
