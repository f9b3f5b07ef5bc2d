/** Milliseconds between two ticks. */
const TICK = 1_000

/**
 * A time-out that counts only while the machine is awake: it is counted in ticks, and an hour of sleep is at most one of them.
 * A plain timer would ring at once when a Windows laptop wakes up, whose monotonic clock goes on in its sleep, and end a command that has
 * only slept, too. Gives the function that cancels it.
 */
export function awakeTimeout(ring: () => void, milliseconds: number): () => void {
  let left = milliseconds
  let timer: NodeJS.Timeout
  const wait = () => {
    const slice = Math.min(left, TICK)
    timer = setTimeout(() => {
      left -= slice
      if (left > 0) wait()
      else ring()
    }, slice)
  }
  wait()
  return () => clearTimeout(timer)
}
