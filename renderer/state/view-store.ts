import { createStore } from 'zustand/vanilla'
import type { Point } from '../../shared/diagram/scene.ts'
import type { CanvasViewport, Remembered } from './remembered.ts'

export type Positions = Readonly<Record<string, Point>>
export type Theme = Remembered['theme']

export interface View {
  page: 'topology' | 'matrix' | 'findings' | 'compare'
  /** Ids of the findings that lie open in their list. */
  openFindings: ReadonlySet<string>
  theme: Theme
  zoom: number
  /** The outline stands beside the picture. */
  outline: boolean
  /** Nodes and arrows of the picture that somebody is pointed to, by id; the others step back. Absent for nothing. */
  spotlight?: ReadonlySet<string>
  /** Nodes moved by hand, by host. */
  moved: Readonly<Record<string, Positions>>
  /** Earlier states of `moved`, the latest last. */
  undoable: readonly View['moved'][]
  /** By host; absent for "fitted". */
  viewports: Readonly<Record<string, CanvasViewport>>
  /** How often somebody asked for the picture to be fitted: also while they are still zooming. */
  fits: number
  open: (page: View['page']) => void
  /** Opens a finding in the list, or closes it. */
  toggleFinding: (id: string) => void
  /** Turns to the list, with this one open. */
  showFinding: (id: string) => void
  setTheme: (theme: Theme) => void
  setZoom: (zoom: number) => void
  showOutline: (shown: boolean) => void
  /** Lights up nodes and arrows of the picture; without ids it is as before. */
  shine: (ids?: Iterable<string>) => void
  move: (host: string, node: string, to: Point) => void
  tidy: (host: string) => void
  undo: () => void
  setViewport: (host: string, viewport: CanvasViewport | undefined) => void
}

/** More steps back than anybody takes, few enough to forget. */
const UNDO_STEPS = 100

/** How the window is set: page, theme, moved nodes, zoom. */
export function createViewStore(kept: Pick<Remembered, 'theme' | 'moved' | 'viewports'>) {
  return createStore<View>()((set, get) => {
    const setMoved = (moved: View['moved']) =>
      set({ moved, undoable: [...get().undoable, get().moved].slice(-UNDO_STEPS) })
    return {
      page: 'topology',
      openFindings: new Set(),
      theme: kept.theme,
      zoom: 1,
      outline: false,
      moved: kept.moved,
      undoable: [],
      viewports: kept.viewports,
      fits: 0,
      open: (page) => set({ page }),
      toggleFinding: (id) => {
        const openFindings = new Set(get().openFindings)
        if (!openFindings.delete(id)) openFindings.add(id)
        set({ openFindings })
      },
      showFinding: (id) => set({ page: 'findings', openFindings: new Set(get().openFindings).add(id) }),
      setTheme: (theme) => set({ theme }),
      // Told at every step of panning, too: nobody is to be asked again for that.
      setZoom: (zoom) => zoom !== get().zoom && set({ zoom }),
      showOutline: (outline) => set({ outline }),
      shine: (ids) =>
        set(({ spotlight: _, ...rest }) => (ids === undefined ? rest : { ...rest, spotlight: new Set(ids) }), true),
      move: (host, node, to) => setMoved({ ...get().moved, [host]: { ...get().moved[host], [node]: to } }),
      tidy: (host) => {
        const { [host]: here, ...others } = get().moved
        if (here !== undefined) setMoved(others)
      },
      undo: () => {
        const before = get().undoable.at(-1)
        if (before !== undefined) set({ moved: before, undoable: get().undoable.slice(0, -1) })
      },
      setViewport: (host, viewport) => {
        const { [host]: _, ...others } = get().viewports
        if (viewport === undefined) set({ viewports: others, fits: get().fits + 1 })
        else set({ viewports: { ...others, [host]: viewport } })
      },
    }
  })
}
