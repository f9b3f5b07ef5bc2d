import { broadcastOf, contains, lengthOf, networkOf } from '../net/prefix.ts'
import { addAddress } from './draft.ts'
import type { Machine } from './inventory.ts'

/**
 * Windows keeps, for each of its own addresses, an on-link host route (`A/32`) beside the network's row on the same
 * interface: such a row tells an address that no other output of the recording names. (On Linux these rows are in table
 * `local`, and a /32 in `main` is somebody else's.)
 */
export function ownAddressRows(machine: Machine): void {
  for (const route of machine.routes) {
    const { destination } = route
    if (destination === null || route.type !== 'unicast' || route.gateway !== null || lengthOf(destination) !== 32)
      continue
    const address = networkOf(destination)
    const on = machine.interfaces.find((one) => one.id === route.interface)
    const around = machine.routes.find(
      (row) =>
        row.interface === route.interface &&
        row.gateway === null &&
        row.destination !== null &&
        isNetwork(lengthOf(row.destination)) &&
        contains(row.destination, address),
    )
    const source = route.sources[0]
    if (on === undefined || source === undefined || around?.destination == null) continue
    if (broadcastOf(around.destination) === address || networkOf(around.destination) === address) continue
    const held = addAddress(on, address, source)
    if (held.length === undefined) {
      held.length = lengthOf(around.destination)
      held.lengthSources = [...around.sources]
    }
  }
}

/** Longer than the multicast row 224.0.0.0/4 and shorter than a host's. */
function isNetwork(length: number): boolean {
  return length > 4 && length < 32
}
