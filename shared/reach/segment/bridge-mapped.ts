import type { Segment } from '../../inventory/inventory.ts'
import { lookUpRoute } from '../routes/route-lookup.ts'
import { forwardsOn } from '../walk/forwarding.ts'
import { segmentWords } from '../walk/journal.ts'
import { translateDestination } from '../walk/prerouting.ts'
import type { Trip } from '../walk/trip.ts'
import { bridgeLook } from './bridge-filter.ts'
import { type Owner, ownersOn } from './owners-on.ts'

/**
 * Where the IP firewall looks at bridged frames too, a mapped port that leads back to the same bridge is bridged there,
 * not passed on by the host (br_netfilter_hooks.c, bridged DNAT): its ports count. Gives who
 * gets the frame then; nobody where that is not so, and the trip is as it was.
 */
export function bridgeMapped(trip: Trip, segment: Segment, from: Owner): Owner | undefined {
  const look = trip.isAnswer || from.attachment.port === undefined ? undefined : bridgeLook(trip, segment)
  // As for what it passes on, the kernel wants forwarding (tried on Linux 6.18).
  if (look?.own === undefined || !forwardsOn(look.stack, look.own.interface, trip.packet.family).value) return undefined
  const { stack: host, own, setting } = look
  const { stack, arrivedOn, packet, to, mapped, isMapped } = trip
  const made = trip.translated.length
  Object.assign(trip, { stack: host, arrivedOn: own.interface })
  const { sources } = translateDestination(trip, 'prerouting')
  Object.assign(trip, { stack, arrivedOn })
  const { row } = lookUpRoute(host, trip.packet, own.interface.name, trip.topology.index.numberOf)
  const nextHop = row?.gateway ?? trip.packet.destination
  const isBack = trip.translated.length > made && row?.type === 'unicast' && row.interface === own.interface.id
  const [owner] = isBack ? ownersOn(trip.topology, segment, nextHop, from.interface, trip.packet, trip.to) : []
  if (owner === undefined) {
    trip.translated.length = made
    Object.assign(trip, { packet, to, mapped, isMapped })
    return undefined
  }
  trip.seenBy.add(host.id)
  const sentence = `${host.called} maps what was asked for to ${trip.packet.destination} (${trip.to.called}) while it crosses ${segmentWords(segment)}, because ${setting.key} is 1.`
  trip.journal.hop(
    'forward',
    { stack: host, segment: segment.id },
    sentence,
    [...sources, ...setting.sources],
    trip.packet,
  )
  return owner
}
