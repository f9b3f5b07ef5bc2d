/** The latest value, told at once to each new listener and to all when it changes. */
export interface Publisher<T> {
  latest: () => T
  publish: (value: T) => void
  /** Changes the latest value without telling those who listen already: what changed does not show. */
  revise: (value: T) => void
  /** Gives the function that ends the listening. */
  listen: (listener: (value: T) => void) => () => void
}

/** `onAudience` is told when the first listener has come and when the last one has gone. */
export function createPublisher<T>(first: T, onAudience: (present: boolean) => void): Publisher<T> {
  let latest = first
  const listeners = new Set<(value: T) => void>()
  return {
    latest: () => latest,
    publish: (value) => {
      latest = value
      for (const listener of listeners) listener(value)
    },
    revise: (value) => {
      latest = value
    },
    listen: (listener) => {
      // Wrapped, so that the same function given twice counts twice.
      const own = (value: T) => listener(value)
      listeners.add(own)
      listener(latest)
      if (listeners.size === 1) onAudience(true)
      return () => {
        if (listeners.delete(own) && listeners.size === 0) onAudience(false)
      }
    },
  }
}
