/** Pauses that grow with every failure in a row: none after the first, then 1, 2, 4 … seconds, a minute at most. */
export interface BackOff {
  /** Milliseconds that are still to be waited. */
  pause: () => number
  failed: () => void
  worked: () => void
}

const LONGEST = 60_000

export function createBackOff(clock: () => number): BackOff {
  let failures = 0
  let until = 0
  return {
    pause: () => Math.max(0, until - clock()),
    failed: () => {
      failures += 1
      until = failures < 2 ? 0 : clock() + Math.min(1_000 * 2 ** (failures - 2), LONGEST)
    },
    worked: () => {
      failures = 0
      until = 0
    },
  }
}
