import { execa } from 'execa'
import { disownProcessGroup, endProcessGroup, ownProcessGroup } from '../process-group.ts'
import { searchPath } from '../search-path.ts'

/** What starts a program: as it is, or inside something. */
export type Enter = (file: string, args: readonly string[]) => { file: string; args: readonly string[] }

/** What tells of changes as they happen. */
export const monitored = ['monitor', 'link', 'address', 'route', 'rule'] as const

/** Ends it with this process, however that ends: by itself it would notice at the next change (prctl(2), PR_SET_PDEATHSIG). */
const WITH_US = ['setpriv', '--pdeathsig', 'KILL', '--']
/** Only root may listen to the namespaces of others, and not every system has a setpriv that can do this: what does not work ends at once. */
const ATTEMPTS = [
  [...WITH_US, 'ip', ...monitored, 'all-nsid'],
  [...WITH_US, 'ip', ...monitored],
  ['ip', ...monitored, 'all-nsid'],
  ['ip', ...monitored],
]

/**
 * Calls `onChange` whenever the kernel tells of a changed link, address, route or rule, in the guests' namespaces too
 * where that is permitted. Neighbours are left out: they change all the time, and the next look sees them. Where it
 * does not work nothing is told. Gives the function that ends it.
 */
export function watchLinux(onChange: () => void, enter: Enter = (file, args) => ({ file, args })): () => void {
  let ended = false
  let end = () => {}
  const begin = ([attempt, ...others]: readonly string[][]): void => {
    const [program, ...words] = attempt ?? []
    if (program === undefined) return
    const { file, args } = enter(program, words)
    const monitor = execa(file, args, {
      cwd: '/',
      env: { LC_ALL: 'C', PATH: searchPath(process.env['PATH']) },
      stdin: 'ignore',
      stderr: 'ignore',
      buffer: false,
      reject: false,
      detached: true,
      cleanup: false,
    })
    const { pid } = monitor
    if (pid !== undefined) ownProcessGroup(pid)
    monitor.stdout.on('data', () => {
      if (!ended) onChange()
    })
    end = () => {
      if (pid !== undefined) endProcessGroup(pid)
    }
    monitor.then(() => {
      if (pid !== undefined) disownProcessGroup(pid)
      end = () => {}
      if (!ended) begin(others)
    })
  }
  begin(ATTEMPTS)
  return () => {
    ended = true
    end()
  }
}
