import { MANIFEST } from './manifest.ts'
import { safeFileName } from './safe-file-name.ts'

/**
 * A path for each output id, in the same order: the id itself where every file system takes it, else something close to it.
 * Unique even where case and Unicode form do not count.
 */
export function outputFilePaths(ids: readonly string[]): string[] {
  const taken = new Set([MANIFEST])
  return ids.map((id) => {
    const wanted = safePath(id)
    for (let copy = 1; ; copy += 1) {
      const path = copy === 1 ? wanted : wanted.replace(/(?=\.[a-z]+$)/, `-${copy}`)
      if (taken.size !== taken.add(path.normalize('NFKC').toLowerCase()).size) return path
    }
  })
}

/** Files end in .txt or .json and folders never do, so that no file is another's folder. */
function safePath(id: string): string {
  const parts = id.split('/').map(safeFileName)
  const file = parts.splice(2).join('_') || parts.pop() || '_'
  const folders = parts.map((part) => part.replace(/\.(?=(?:txt|json)$)/i, '_'))
  const name = safeFileName(file)
  return [...folders, /\.(?:txt|json)$/.test(name) ? name : `${name}.txt`].join('/')
}
