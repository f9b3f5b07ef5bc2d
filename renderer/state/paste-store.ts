import { createStore } from 'zustand/vanilla'

export interface Pasting {
  /** What is being pasted, as it was copied; absent where the dialog is not open. */
  draft?: string
  /** One for each paste that can be taken back. */
  undoable: readonly number[]
  begin: (text: string) => void
  leave: () => void
  /** Something was pasted into what is shown. */
  done: () => void
  undo: () => void
  /** What was pasted into is not shown any more. */
  forget: () => void
}

/** What somebody pastes, until the station has it. `takeBack` asks the station to take the latest back. */
export function createPasteStore(takeBack: () => void) {
  return createStore<Pasting>()((set, get) => ({
    undoable: [],
    begin: (draft) => set({ draft }),
    leave: () => set(({ draft: _, ...rest }) => rest, true),
    done: () => set({ undoable: [...get().undoable, get().undoable.length] }),
    undo: () => {
      if (get().undoable.length === 0) return
      set({ undoable: get().undoable.slice(0, -1) })
      takeBack()
    },
    forget: () => {
      if (get().undoable.length > 0) set({ undoable: [] })
    },
  }))
}
