import { readdirSync } from 'node:fs'
import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import { safeFileName } from '../../../shared/recording/safe-file-name.ts'
import type { RunCommand } from '../command-request.ts'

/** Files that tell who is asked for names, and who gave this machine its addresses. Those that are not there, or not for this user, are left out. */
const RESOLVERS = ['/etc/resolv.conf', '/run/systemd/resolve/resolv.conf']
const LEASES = [
  // systemd-networkd: a file for each interface, named after its index.
  { folder: '/run/systemd/netif/leases', name: /^\d{1,9}$/ },
  { folder: '/var/lib/dhcp', name: /^dhclient[\w.@-]{0,80}\.leases?$/ },
  { folder: '/var/lib/NetworkManager', name: /^(?:dhclient|internal)-[\w.@-]{1,100}\.leases?$/ },
  { folder: '/var/lib/misc', name: /^dnsmasq\.leases$/ },
  { folder: '/var/lib/libvirt/dnsmasq', name: /^[\w.-]{1,40}\.status$/ },
]
const MOST = 20

/** The files that there are on this machine. */
export function filesToRead(list: (folder: string) => readonly string[] = entriesOf): string[] {
  const leases = LEASES.flatMap(({ folder, name }) =>
    list(folder)
      .filter((entry) => name.test(entry))
      .map((entry) => `${folder}/${entry}`),
  )
  const resolvers = RESOLVERS.filter((path) => {
    const at = path.lastIndexOf('/')
    return list(path.slice(0, at)).includes(path.slice(at + 1))
  })
  return [...resolvers, ...leases.slice(0, MOST)]
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What they hold. */
export async function fileOutputs(
  run: RunCommand,
  files: readonly string[],
  signal?: AbortSignal,
): Promise<RecordedOutput[]> {
  const read = await Promise.all(
    files.map((path) =>
      run({
        id: `host/files/${safeFileName(path.slice(1).replaceAll('/', '-'))}.txt`,
        command: `cat ${path}`,
        file: 'cat',
        args: ['--', path],
        ...(signal === undefined ? {} : { signal }),
      }),
    ),
  )
  return read.filter(({ failure }) => failure === undefined)
}
