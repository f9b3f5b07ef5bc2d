import { createStore } from 'zustand/vanilla'
import type { StationState } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/define.ts'

export interface Station {
  connection: 'connecting' | 'connected' | 'reconnecting' | 'lost'
  /** When the connection broke (ms since 1970); absent while there is one. */
  brokenAt?: number
  /** The latest that the station published. */
  state?: StationState
  /** The last thing that was asked and refused, until it is put away. */
  refusal?: Refusal
  receive: (state: StationState) => void
  /** `now`: ms since 1970. */
  setConnection: (connection: Station['connection'], now: number) => void
  refuse: (refusal: Refusal) => void
  putAway: () => void
}

/** What the station says, and whether it still says anything. */
export function createStationStore() {
  return createStore<Station>()((set) => ({
    connection: 'connecting',
    receive: (state) =>
      set(
        ({ brokenAt: _, ...before }) => ({
          ...before,
          connection: 'connected',
          state: sameInventory(before.state, state),
        }),
        true,
      ),
    setConnection: (connection, now) =>
      set(({ brokenAt, ...before }) => {
        const broken = connection === 'reconnecting' || connection === 'lost'
        return { ...before, connection, ...(broken ? { brokenAt: brokenAt ?? now } : {}) }
      }, true),
    refuse: (refusal) => set({ refusal }),
    putAway: () => set(({ refusal: _, ...rest }) => rest, true),
  }))
}

/** An unchanged sequence is an unchanged inventory: keeping the object spares everything that is derived from it. */
function sameInventory(before: StationState | undefined, now: StationState): StationState {
  if (before?.inventory === undefined || before.sequence !== now.sequence) return now
  return { ...now, inventory: before.inventory }
}
