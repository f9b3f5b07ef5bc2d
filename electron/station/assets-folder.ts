import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder `assets`, seen from the file that runs, be it the source or a bundle somewhere below the same root:
 * the nearest one upwards that holds the samples. Throws where the installation lacks it.
 */
export function assetsFolder(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from))
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'assets')
    if (existsSync(join(candidate, 'samples'))) return candidate
    if (dirname(folder) === folder) throw new Error(`no assets folder above ${start}`)
  }
}
