import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputsHash } from './inputs-hash.ts'
import { outputFolder } from './output-folder.ts'

/** Builds the window and Electron's scripts unless their sources are those of the last build. Gives the folder. */
export async function buildAll(root: string, say: (line: string) => void): Promise<string> {
  const folder = outputFolder(root)
  const mark = join(folder, 'inputs.sha256')
  const hash = inputsHash(root)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return folder
  say('Building the window (once, and after changes) …')
  mkdirSync(folder, { recursive: true })
  rmSync(mark, { force: true })
  // Loaded only here: the bundler takes longer to load than everything else of a start.
  const { buildWindow } = await import('./build-window.ts')
  const { buildElectron } = await import('./build-electron.ts')
  await buildWindow(join(folder, 'window'))
  await buildElectron(root, join(folder, 'electron'))
  writeFileSync(mark, hash)
  return folder
}
