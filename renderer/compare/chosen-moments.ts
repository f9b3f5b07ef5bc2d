import type { KeptMoment } from '../../shared/contract/contract.ts'
import { type Comparing, ON_SHOW } from '../state/compare-store.ts'
import { alongside, momentBefore } from './moment-before.ts'

/** The two that are compared: the ids that the choices have, and the moments themselves. */
export interface Chosen {
  before: { choice: string; moment: KeptMoment } | undefined
  after: { choice: string; moment: KeptMoment } | undefined
}

/**
 * Those that were chosen, as far as they are still kept. For want of a choice what is on show is the later one, compared with the
 * moment before it in its recording (the one after the first), or with the first look at this machine.
 */
export function chosenMoments({ moments, before, after }: Pick<Comparing, 'moments' | 'before' | 'after'>): Chosen {
  const find = (choice: string | undefined) => {
    const moment = moments.find(({ id, current }) => (choice === ON_SHOW ? current : id === choice))
    return choice === undefined || moment === undefined ? undefined : { choice, moment }
  }
  const later = find(after) ?? find(ON_SHOW)
  const earlier = find(before) ?? usual(moments, later?.moment)
  return { before: earlier, after: later }
}

function usual(moments: readonly KeptMoment[], later: KeptMoment | undefined): Chosen['before'] {
  if (later === undefined) return undefined
  const own = alongside(moments, later)
  const moment = momentBefore(moments, later) ?? own[own.findIndex(({ id }) => id === later.id) + 1]
  return moment === undefined ? undefined : { choice: moment.id, moment }
}
