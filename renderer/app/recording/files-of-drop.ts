import type { PickedFile } from './picked-file.ts'

/** All files of a drop, those inside dropped folders too. Must be called while the drop event is handled: later, it is empty. */
export async function filesOfDrop(transfer: DataTransfer): Promise<PickedFile[]> {
  const dropped = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files = dropped.map(async ({ entry, file }): Promise<PickedFile[]> => {
    if (entry !== null) return filesBelow(entry)
    return file === null ? [] : [{ path: file.name, file }]
  })
  return (await Promise.all(files)).flat()
}

/** The files of a file field; with `webkitdirectory` those of the chosen folder. */
export function filesOfField(list: Iterable<File>): PickedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  // A full path begins with "/", the root of the drop.
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.slice(1), file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives at most a hundred at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesBelow))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
