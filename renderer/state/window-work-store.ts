import { createStore } from 'zustand/vanilla'
import type { Recent } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/define.ts'

/** One of several recordings that are opened at once: as a zip, or why it can’t be one. */
export type SeveralPart = { name: string; zip: Uint8Array<ArrayBuffer> } | { name: string; refusal: Refusal }

export interface WindowWork {
  /** What is being done, in words ("Opening boot-2 …"); absent while nothing is. */
  busy?: string
  /** Recordings that were opened before, the latest first. */
  recents: readonly Recent[]
  /** Recordings that are to be opened at once, as soon as somebody has said how. */
  several?: readonly SeveralPart[]
  /** What is collected lies open, to be read. */
  collected: boolean
  /** Id of the guest that somebody wants to ask itself. */
  guest?: string
  /** Something is dragged over the window that could be dropped. */
  dragging: boolean
  keyList: boolean
  /** The help lies open, at a word of the glossary where one is named. */
  help?: { term?: string }
  /** Which field of the question is to have the focus; the bar unfolds for it. */
  asking?: 'from' | 'to'
  palette: boolean
  /** What is typed into the palette; also before it is there. */
  sought: string
  begin: (words: string) => void
  end: () => void
  setRecents: (recents: readonly Recent[]) => void
  askSeveral: (parts: readonly SeveralPart[] | undefined) => void
  showCollected: (shown: boolean) => void
  askGuest: (id: string | undefined) => void
  setDragging: (dragging: boolean) => void
  showKeyList: (shown: boolean) => void
  showHelp: (at: { term?: string }) => void
  closeHelp: () => void
  ask: (end: WindowWork['asking']) => void
  showPalette: (shown: boolean) => void
  seek: (text: string) => void
}

/** What the window itself is busy with: work under way, recordings opened, what is dragged over it. */
export function createWindowWorkStore() {
  return createStore<WindowWork>()((set) => ({
    recents: [],
    collected: false,
    dragging: false,
    keyList: false,
    palette: false,
    sought: '',
    begin: (busy) => set({ busy }),
    end: () => set(({ busy: _, ...rest }) => rest, true),
    setRecents: (recents) => set({ recents }),
    askSeveral: (several) =>
      set(({ several: _, ...rest }) => (several === undefined ? rest : { ...rest, several }), true),
    showCollected: (collected) => set({ collected }),
    askGuest: (guest) => set(({ guest: _, ...rest }) => (guest === undefined ? rest : { ...rest, guest }), true),
    setDragging: (dragging) => set({ dragging }),
    showKeyList: (keyList) => set({ keyList }),
    showHelp: (help) => set({ help }),
    closeHelp: () => set(({ help: _, ...rest }) => rest, true),
    ask: (asking) => set(({ asking: _, ...rest }) => (asking === undefined ? rest : { ...rest, asking }), true),
    showPalette: (palette) => set({ palette, sought: '' }),
    seek: (sought) => set({ sought }),
  }))
}
