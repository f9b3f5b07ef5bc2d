import { execa } from 'execa'
import { disownProcessGroup, endProcessGroup, ownProcessGroup } from '../process-group.ts'
import { searchPath } from '../search-path.ts'

/** What starts a program: as it is, or inside something. */
export type Enter = (file: string, args: readonly string[]) => { file: string; args: readonly string[] }

/** What tells of changes as they happen. */
export const monitored = ['monitor', 'link', 'address', 'route', 'rule'] as const

/**
 * Calls `onChange` whenever the kernel tells of a changed link, address, route or rule, in the guests' namespaces too
 * where that is permitted. Neighbours are left out: they change all the time, and the next look sees them. Where it
 * does not work nothing is told. Gives the function that ends it.
 */
export function watchLinux(onChange: () => void, enter: Enter = (file, args) => ({ file, args })): () => void {
  let ended = false
  let end = () => {}
  const begin = (more: readonly string[], onEnd: () => void) => {
    const { file, args } = enter('ip', [...monitored, ...more])
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
      if (!ended) onEnd()
    })
  }
  // Only root may listen to the namespaces of others.
  begin(['all-nsid'], () => begin([], () => undefined))
  return () => {
    ended = true
    end()
  }
}
