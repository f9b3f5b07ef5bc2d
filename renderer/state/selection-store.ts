import { createStore } from 'zustand/vanilla'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Seen } from '../../shared/inventory/source.ts'
import type { inspectorTabs } from './remembered.ts'

/** What the side panel is about. Ids are those of the inventory. */
export type Subject =
  | { kind: 'machine'; id: string }
  | { kind: 'stack'; id: string }
  | { kind: 'interface'; id: string }
  | { kind: 'segment'; id: string }
  | { kind: 'internet' }

export type InspectorTab = (typeof inspectorTabs)[number]

/** A moment that is compared, with what it held: its outputs are fetched under its id. */
export interface OtherMoment {
  id: string
  name: string
  inventory: Inventory
}

/** A place in a raw output to show; without `line`, its beginning. `of`: an output of that moment, not of what is on show. */
export type RawPlace = Pick<Seen, 'output'> & Partial<Pick<Seen, 'line' | 'endLine' | 'columns'>> & { of?: OtherMoment }

export interface Selection {
  subject?: Subject
  tab: InspectorTab
  /** The raw output that lies open. */
  raw?: RawPlace
  /** What was typed to ask a routing table about. */
  probed: string
  select: (subject: Subject) => void
  clear: () => void
  openTab: (tab: InspectorTab) => void
  showRaw: (place: RawPlace) => void
  closeRaw: () => void
  probe: (address: string) => void
}

export function createSelectionStore(tab: InspectorTab) {
  return createStore<Selection>()((set) => ({
    tab,
    probed: '',
    select: (subject) => set({ subject }),
    clear: () => set(({ subject: _, ...rest }) => rest, true),
    openTab: (tab) => set({ tab }),
    showRaw: (raw) => set({ raw }),
    closeRaw: () => set(({ raw: _, ...rest }) => rest, true),
    probe: (probed) => set({ probed }),
  }))
}
