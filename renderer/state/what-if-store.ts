import { createStore } from 'zustand/vanilla'
import type { Change } from '../../shared/reach/what-if.ts'

export interface WhatIf {
  /** What is supposed, in the order in which it was; empty: everything is as it is. */
  changes: readonly Change[]
  /** Earlier states of `changes`, the latest last. */
  undoable: readonly (readonly Change[])[]
  /** Supposes a change, or takes it back. */
  toggle: (change: Change) => void
  /** Takes everything back. */
  backToHowItIs: () => void
  undo: () => void
  /** Lets go of what can’t be supposed of another inventory; there is nothing to undo then. */
  keep: (isPossible: (change: Change) => boolean) => void
}

const UNDO_STEPS = 100

/** What is supposed. What follows from it is derived, never kept here. */
export function createWhatIfStore() {
  return createStore<WhatIf>()((set, get) => {
    const suppose = (changes: WhatIf['changes']) =>
      set({ changes, undoable: [...get().undoable, get().changes].slice(-UNDO_STEPS) })
    return {
      changes: [],
      undoable: [],
      toggle: (change) => {
        const { changes } = get()
        suppose(isSupposed(changes, change) ? changes.filter((one) => !same(one, change)) : [...changes, change])
      },
      backToHowItIs: () => {
        if (get().changes.length > 0) suppose([])
      },
      undo: () => {
        const before = get().undoable.at(-1)
        if (before !== undefined) set({ changes: before, undoable: get().undoable.slice(0, -1) })
      },
      keep: (isPossible) => {
        const changes = get().changes.filter(isPossible)
        if (changes.length < get().changes.length) set({ changes, undoable: [] })
      },
    }
  })
}

export function isSupposed(changes: readonly Change[], change: Change): boolean {
  return changes.some((one) => same(one, change))
}

function same(one: Change, other: Change): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
