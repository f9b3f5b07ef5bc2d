import type { Hook } from './filter/filter-context.ts'
import { filterOn } from './filter/filter-on.ts'
import type { Filtered } from './filter/run-hook.ts'
import { sourceAddress } from './source-address.ts'
import type { Trip } from './trip.ts'

/**
 * Destination translation, before the routing table is asked (nft(8), hooks prerouting and output): a mapped port leads
 * to another machine from here on. Gives what the filter said.
 */
export function translateDestination(trip: Trip, hook: Extract<Hook, 'prerouting' | 'output'>): Filtered {
  const { stack, packet, arrivedOn, topology } = trip
  const filtered = filterOn(trip, stack, hook, { in: hook === 'prerouting' ? arrivedOn?.name : undefined })
  const { translation } = filtered
  if (translation?.kind !== 'dnat' && translation?.kind !== 'redirect') return filtered
  trip.mapped = filtered.sources
  const own = arrivedOn === undefined ? undefined : sourceAddress(stack, arrivedOn, packet.destination, packet)?.address
  const after = translation.kind === 'redirect' ? own : translation.address
  const port = translation.port ?? packet.port
  const before = packet.destination
  trip.packet = {
    ...packet,
    anyPublic: false,
    ...(after === undefined ? {} : { destination: after }),
    ...(port === undefined ? {} : { port }),
  }
  if (after === undefined || after === before) return filtered
  trip.translated.push({ stack: stack.id, end: 'destination', before, after })
  const owner = [...topology.stacks.values()].find((one) =>
    one.interfaces.some(({ addresses }) => addresses.some(({ address }) => address === after)),
  )
  if (owner !== undefined) trip.to = owner
  return filtered
}
