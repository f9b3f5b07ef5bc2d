import type { StationState } from '../../shared/contract/contract.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { WindowStores } from '../state/window-stores.tsx'

/** The two moments of the sample: before its reboot and after it. */
export interface Moments {
  first: { id: string; inventory: Inventory }
  last: { id: string; inventory: Inventory }
}

/** Opens the sample at each of its moments, and keeps what they hold. */
export async function openMoments({ client, station }: WindowStores, signal: AbortSignal): Promise<Moments> {
  const shown = (fits: (state: StationState) => boolean) =>
    new Promise<Inventory>((resolve, reject) => {
      const look = () => {
        const { state } = station.getState()
        if (state?.source.kind !== 'sample' || state.inventory === undefined || !fits(state)) return
        end()
        resolve(state.inventory)
      }
      const end = station.subscribe(look)
      signal.addEventListener('abort', () => {
        end()
        reject(signal.reason)
      })
      look()
    })
  if (station.getState().state?.source.kind !== 'sample') await client.station.sample({})
  await shown(() => true)
  const ids = station.getState().state?.moments.map(({ id }) => id) ?? []
  const turnTo = async (id: string) => {
    if (station.getState().state?.moment !== id) await client.station.moment({ id })
    return { id, inventory: await shown(({ moment }) => moment === id) }
  }
  const [first = '', last = ''] = [ids[0], ids.at(-1)]
  return { first: await turnTo(first), last: await turnTo(last) }
}
