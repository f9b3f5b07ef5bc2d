import { createStore } from 'zustand/vanilla'
import type { Remembered } from './remembered.ts'

export interface PictureChoices {
  /** Ids of the stacks that are unfolded, by host. */
  unfolded: Readonly<Record<string, readonly string[]>>
  /** The small picture of the whole is shown. */
  minimap: boolean
  /** Unfolds a stack, or folds it again. */
  toggleStack: (host: string, stack: string) => void
  setUnfolded: (host: string, stacks: readonly string[]) => void
  toggleMinimap: () => void
}

/** How somebody likes to see the picture. */
export function createPictureStore(kept: Pick<Remembered, 'unfolded' | 'minimap'>) {
  return createStore<PictureChoices>()((set, get) => ({
    unfolded: kept.unfolded,
    minimap: kept.minimap,
    toggleStack: (host, stack) => {
      const here = get().unfolded[host] ?? []
      get().setUnfolded(host, here.includes(stack) ? here.filter((one) => one !== stack) : [...here, stack])
    },
    setUnfolded: (host, stacks) => {
      const { [host]: _, ...others } = get().unfolded
      set({ unfolded: stacks.length === 0 ? others : { ...others, [host]: stacks } })
    },
    toggleMinimap: () => set({ minimap: !get().minimap }),
  }))
}
