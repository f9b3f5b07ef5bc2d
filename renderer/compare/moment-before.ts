import type { KeptMoment } from '../../shared/contract/contract.ts'

/**
 * What “the last time” means for a moment: the one before it in its recording, and for this machine, live, the first look that
 * is kept. Undefined where there is none.
 */
export function momentBefore(moments: readonly KeptMoment[], moment: KeptMoment | undefined): KeptMoment | undefined {
  if (moment === undefined) return undefined
  const own = alongside(moments, moment)
  const at = own.findIndex(({ id }) => id === moment.id)
  return at <= 0 ? undefined : own[moment.from === 'live' ? 0 : at - 1]
}

/** The moments that belong to the same recording, or to the same machine, from the earliest on. */
export function alongside(moments: readonly KeptMoment[], moment: KeptMoment): KeptMoment[] {
  return moments.filter(
    ({ from, recording }) => from === moment.from && (from !== 'beside' || recording === moment.recording),
  )
}
