/** Something worked out: there already, or there later. The same promise as long as it is not. */
export type Worked<T> = { now: T } | { later: Promise<T> }

/** Keeps what a promise gives, so that it is there at once when it is asked for again. A failure is tried anew. */
export function workedLater<T>(start: () => Promise<T>): () => Worked<T> {
  let worked: Worked<T> | undefined
  return () => {
    if (worked !== undefined) return worked
    const later = start().then(
      (now) => {
        worked = { now }
        return now
      },
      (error: unknown) => {
        worked = undefined
        throw error
      },
    )
    worked = { later }
    return worked
  }
}

export function workedNow<T>(make: () => T): () => Worked<T> {
  let worked: { now: T } | undefined
  return () => {
    worked ??= { now: make() }
    return worked
  }
}
