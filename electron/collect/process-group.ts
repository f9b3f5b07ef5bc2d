const living = new Set<number>()

// Each command leads a process group of its own, which the end of this process does not end.
process.on('exit', () => {
  for (const pid of living) endProcessGroup(pid)
})

/** Remembers the group that `pid` leads, so that it does not outlive this process. */
export function ownProcessGroup(pid: number): void {
  living.add(pid)
}

/** The group's leader has ended and was waited for: its number may soon be somebody else's. */
export function disownProcessGroup(pid: number): void {
  living.delete(pid)
}

/** Ends a process and all that it started (they share its process group), at once. */
export function endProcessGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // ESRCH: all of it has ended already.
  }
}
