import { createStore } from 'zustand/vanilla'
import type { InterfaceTraffic, Traffic } from '../../shared/traffic/traffic.ts'

/** What the interfaces carry, by their ids. Apart from what else the station says: only what shows it is drawn again at every look. */
export interface TrafficSeen {
  of: ReadonlyMap<string, InterfaceTraffic>
  /** Somebody looks: it is known how much goes through now. */
  live: boolean
  receive: (traffic: Traffic) => void
}

export function createTrafficStore() {
  return createStore<TrafficSeen>()((set) => ({
    of: new Map(),
    live: false,
    receive: ({ interfaces }) =>
      set({
        of: new Map(interfaces.map((one) => [one.id, one])),
        live: interfaces.some(({ rate }) => rate !== undefined),
      }),
  }))
}
