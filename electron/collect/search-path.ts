// An ordinary user's PATH often lacks the sbin folders, where ip, bridge, nft and sysctl are.
const systemFolders = ['/usr/sbin', '/sbin', '/usr/bin', '/bin']

/** Where programs are looked for: the user's own PATH first, then the system's folders that it lacks. */
export function searchPath(own: string | undefined): string {
  const folders = (own ?? '').split(':').filter((folder) => folder !== '')
  return [...folders, ...systemFolders.filter((folder) => !folders.includes(folder))].join(':')
}
