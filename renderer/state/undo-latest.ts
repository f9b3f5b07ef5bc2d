import type { StoreApi } from 'zustand'

interface Undoable {
  undoable: readonly unknown[]
  undo: () => void
}
type Kept = Pick<StoreApi<Undoable>, 'getState' | 'subscribe'>

/** One Ctrl+Z for several stores: takes back what was done last, whichever of them it was in. */
export function createUndoLatest(...stores: readonly Kept[]): () => void {
  const done: Kept[] = []
  let undoing = false
  for (const store of stores) {
    store.subscribe(({ undoable }, before) => {
      // As many steps as before and others: the oldest was forgotten for the newest.
      if (!undoing && undoable !== before.undoable && undoable.length > 0) done.push(store)
    })
  }
  return () => {
    for (let store = done.pop(); store !== undefined; store = done.pop()) {
      const { undoable, undo } = store.getState()
      if (undoable.length === 0) continue
      undoing = true
      undo()
      undoing = false
      return
    }
  }
}
