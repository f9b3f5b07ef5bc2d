import { createStore } from 'zustand/vanilla'

/** A recording that was opened in this visit, to be opened again without looking for it. */
export interface RecentRecording {
  name: string
  zip: Blob
}

export interface WindowWork {
  /** What is being done, in words ("Opening boot-2 …"); absent while nothing is. */
  busy?: string
  /** The latest first. */
  recent: readonly RecentRecording[]
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
  keep: (recording: RecentRecording) => void
  setDragging: (dragging: boolean) => void
  showKeyList: (shown: boolean) => void
  showHelp: (at: { term?: string }) => void
  closeHelp: () => void
  ask: (end: WindowWork['asking']) => void
  showPalette: (shown: boolean) => void
  seek: (text: string) => void
}

/** Blobs stay on disk as long as the browser can help it; all the same, few are enough. */
const RECENT = 5

/** What the window itself is busy with: work under way, recordings opened, what is dragged over it. */
export function createWindowWorkStore() {
  return createStore<WindowWork>()((set) => ({
    recent: [],
    dragging: false,
    keyList: false,
    palette: false,
    sought: '',
    begin: (busy) => set({ busy }),
    end: () => set(({ busy: _, ...rest }) => rest, true),
    keep: (recording) =>
      set(({ recent }) => ({
        recent: [recording, ...recent.filter(({ name }) => name !== recording.name)].slice(0, RECENT),
      })),
    setDragging: (dragging) => set({ dragging }),
    showKeyList: (keyList) => set({ keyList }),
    showHelp: (help) => set({ help }),
    closeHelp: () => set(({ help: _, ...rest }) => rest, true),
    ask: (asking) => set(({ asking: _, ...rest }) => (asking === undefined ? rest : { ...rest, asking }), true),
    showPalette: (palette) => set({ palette, sought: '' }),
    seek: (sought) => set({ sought }),
  }))
}
