import { accessSync, constants } from 'node:fs'

// An ordinary user's PATH often lacks the sbin folders, where ip, bridge, nft and sysctl are.
const systemFolders = ['/usr/sbin', '/sbin', '/usr/bin', '/bin']

/**
 * Where programs are looked for: the user's own PATH first, then the system's folders that it lacks. Folders that this
 * user may not enter are left out: with one of them a program that is nowhere would fail as forbidden, not as missing
 * (execvp(3): EACCES is remembered over ENOENT).
 */
export function searchPath(own: string | undefined, mayEnter: (folder: string) => boolean = isOpen): string {
  const folders = (own ?? '').split(':').filter((folder) => folder !== '' && mayEnter(folder))
  return [...folders, ...systemFolders.filter((folder) => !folders.includes(folder))].join(':')
}

function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK)
    return true
  } catch {
    return false
  }
}
