/** Milliseconds between two glances at the clock. */
const GLANCE = 5_000
/** So much later than it should be, a glance comes after a sleep; a busy machine is late by less. */
const SLEPT = 20_000

/**
 * Calls `onWake` when this machine has slept, by the wall's clock, which goes on meanwhile on every system. A clock that is set forward looks
 * the same, and costs one look too many. Gives the function that ends it.
 */
export function watchSleep(onWake: () => void, now: () => number = Date.now): () => void {
  let last = now()
  const timer = setInterval(() => {
    const late = now() - last - GLANCE
    last = now()
    if (late > SLEPT) onWake()
  }, GLANCE)
  timer.unref()
  return () => clearInterval(timer)
}
