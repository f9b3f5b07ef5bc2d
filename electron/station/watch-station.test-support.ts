import { StationState } from '../../shared/contract/contract.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { createStation } from './create-station.ts'
import type { Station, StationOptions } from './station.ts'

/** A station that must start; ended by the test. */
export async function startStation(options: StationOptions): Promise<Station> {
  const station = await createStation(options)
  if (isRefusal(station)) throw new Error(station.sentence)
  return station
}

/** Listens as a window does, each state checked against the contract; `states` holds all that were told. */
export function watchStation({ handlers }: Station) {
  const states: StationState[] = []
  const stop = handlers.station.state((state) => states.push(StationState.parse(state)))
  return {
    states,
    stop,
    latest: (): StationState => {
      const latest = states.at(-1)
      if (latest === undefined) throw new Error('nothing was told')
      return latest
    },
  }
}
