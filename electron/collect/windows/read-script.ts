import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assetsFolder } from '../../station/assets-folder.ts'

const read = new Map<string, string>()

/** The text of a PowerShell script of this folder, without comments and indentation: a command line holds 32,767 characters. */
export function readScript(path: string): string {
  const known = read.get(path)
  if (known !== undefined) return known
  // Beside the assets, also for a bundle, which lies elsewhere than this file.
  const file = join(dirname(assetsFolder()), 'electron', 'collect', 'windows', path)
  const text = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && (!line.startsWith('#') || /^#[A-Z]+#$/.test(line)))
    .join('\n')
  read.set(path, text)
  return text
}
