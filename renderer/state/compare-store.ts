import { createStore } from 'zustand/vanilla'
import type { KeptMoment } from '../../shared/contract/contract.ts'

/** What is on show, whatever that becomes. */
export const ON_SHOW = 'on-show'

export interface Comparing {
  /** What can be compared, as the station tells it. */
  moments: readonly KeptMoment[]
  /** Ids of moments, or {@link ON_SHOW}; absent where nobody chose. */
  before?: string
  after?: string
  receive: (moments: readonly KeptMoment[]) => void
  choose: (side: 'before' | 'after', id: string) => void
  /** Puts each in the other's place; given are those that were chosen for want of a choice. */
  swap: (before: string, after: string) => void
}

/** Which two moments are compared. What differs is derived, never kept here. */
export function createCompareStore() {
  return createStore<Comparing>()((set) => ({
    moments: [],
    receive: (moments) => set({ moments }),
    choose: (side, id) => set({ [side]: id }),
    swap: (before, after) => set({ before: after, after: before }),
  }))
}
