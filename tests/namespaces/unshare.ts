/** Root needs no user namespace; an ordinary user becomes root in one of their own. */
const root = process.geteuid?.() === 0

/** Options of unshare(1) for a world of one's own: mounts, network, and for an ordinary user, users. */
export const unshareOptions: readonly string[] = root ? ['-m', '-n'] : ['-U', '-r', '-m', '-n']

/** Options of nsenter(1) to go into the world of the process `pid`. */
export function nsenterOptions(pid: number): string[] {
  return ['-t', String(pid), ...(root ? [] : ['-U', '--preserve-credentials']), '-m', '-n']
}
