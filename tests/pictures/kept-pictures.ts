import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { outputFolder } from '../../scripts/build/output-folder.ts'
import { root } from '../../scripts/test/root.ts'
import { pictureDifference } from './picture-difference.ts'
import { smallPng } from './small-png.ts'

/** The README shows some of them; the tests compare the window with all. */
const folder = join(root, 'docs', 'screenshots')

/** What a picture of the window has become, beside the one that is kept: a sentence that says where to look; undefined where it is the same. */
export function differsFromKept(name: string, picture: Buffer): string | undefined {
  const kept = join(folder, `${name}.png`)
  if (!existsSync(kept)) return `${name} is not in docs/screenshots yet: npm run screenshots takes it.`
  const difference = pictureDifference(PNG.sync.read(readFileSync(kept)), PNG.sync.read(picture))
  if (difference === undefined) return undefined
  const shown = join(outputFolder(root), 'screenshots')
  mkdirSync(shown, { recursive: true })
  writeFileSync(join(shown, `${name}.now.png`), picture)
  writeFileSync(join(shown, `${name}.difference.png`), PNG.sync.write(difference.picture))
  return (
    `${name}: ${difference.words} (in red in ${join(shown, `${name}.difference.png`)}). ` +
    `Look at ${name}.now.png beside it; if it is meant to look so, "npm run screenshots -- ${name}" keeps it.`
  )
}

/** Keeps a picture, unless the kept one shows the same. Says whether it did. */
export function keepPicture(name: string, picture: Buffer): boolean {
  const kept = join(folder, `${name}.png`)
  const now = PNG.sync.read(picture)
  if (existsSync(kept) && pictureDifference(PNG.sync.read(readFileSync(kept)), now) === undefined) return false
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, smallPng(now))
  return true
}
