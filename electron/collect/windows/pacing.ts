import type { Failure } from '../failure-of.ts'
import type { Pace } from './define-command.ts'

/** Milliseconds from one answer to the next question, while all is well. */
const PACES: Readonly<Record<Pace, number>> = {
  often: 0,
  sometimes: 15_000,
  rarely: 120_000,
  seldom: 600_000,
}
/** Rights and installed features do not change from one look to the next. */
const AFTER_REFUSAL = 60_000
const AFTER_TROUBLE = 15_000
const LONGEST = 300_000

/** How long an answer counts. What hangs or breaks is asked for again after longer and longer. */
export function countsFor(pace: Pace, failure: Failure | undefined, failuresInARow: number): number {
  if (failure === undefined) return PACES[pace]
  const pause =
    failure.code === 'denied' || failure.code === 'not-found'
      ? AFTER_REFUSAL
      : Math.min(AFTER_TROUBLE * 2 ** (failuresInARow - 1), LONGEST)
  return Math.max(PACES[pace], pause)
}
