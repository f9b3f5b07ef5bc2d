import { MANIFEST } from '../../../shared/recording/manifest.ts'
import { roleFolders } from '../../../shared/recording/read-plain-folder.ts'
import type { PickedFile } from './picked-file.ts'

/**
 * What was dropped or chosen at once, by recording: each zip and each folder is one, and so are all loose files together. What
 * a recording’s own folder holds (`host`, `guests`, `switchyard.json`, or moments with the `lan` that they share) stays together.
 */
export function partsOfDrop(files: readonly PickedFile[]): PickedFile[][] {
  const zips = files.filter(({ path }) => /\.zip$/i.test(path))
  const others = files.filter((file) => !zips.includes(file))
  const folders = Map.groupBy(others, ({ path }) => path.slice(0, Math.max(0, path.indexOf('/'))))
  const isOne =
    [...folders.keys()].some((folder) => roleFolders.has(folder)) || others.some(({ path }) => path === MANIFEST)
  const parts = isOne ? [others] : [...folders.values()]
  return [...zips.map((zip) => [zip]), ...parts.filter((part) => part.length > 0)]
}
