import { createStore } from 'zustand/vanilla'
import type { StationSettings } from '../../shared/contract/contract.ts'

export interface Settings extends StationSettings {
  /** The dialog lies open. */
  open: boolean
  show: (open: boolean) => void
  change: (some: Partial<StationSettings>) => void
}

/** How this machine is looked at, and what is told of it. The station does it; it is told by whoever watches this store. */
export function createSettingsStore(kept: StationSettings) {
  return createStore<Settings>()((set) => ({
    ...kept,
    open: false,
    show: (open) => set({ open }),
    change: (some) => set(some),
  }))
}

/** The part that the station is told. */
export function toldSettings({ interval, without, hideAddresses }: StationSettings): StationSettings {
  return { interval, without, hideAddresses }
}
