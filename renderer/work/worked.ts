/** Something worked out: there already, or there later, and then too. The same promise all along. */
export type Worked<T> = { now: T; later?: undefined } | { now: T; later: Promise<T> } | { later: Promise<T> }

/** Keeps what a promise gives, so that it is there at once when it is asked for again. A failure is tried anew. */
export function workedLater<T>(start: () => Promise<T>): () => Worked<T> {
  let worked: Worked<T> | undefined
  return () => {
    if (worked !== undefined) return worked
    const later = start().then(
      (now) => {
        // What React writes on a promise that it has waited for: whoever has not waited need not begin to.
        worked = { now, later: Object.assign(later, { status: 'fulfilled', value: now }) }
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
