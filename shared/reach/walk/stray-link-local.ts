import { isLinkLocal } from '../../net/scope.ts'
import type { Sending } from './sending.ts'
import type { Trip } from './trip.ts'

/** A link-local source never goes to a gateway: no router passes it on (RFC 3927 2.6.2, RFC 4291 2.5.6). */
export function strayLinkLocal(trip: Trip, { out, nextHop, sources }: Sending): void {
  const { stack, packet, arrivedOn } = trip
  const { source, destination } = packet
  if (arrivedOn !== undefined || source === undefined || !isLinkLocal(source)) return
  if (isLinkLocal(destination) || nextHop === destination) return
  const sentence = `${stack.called} has only a link-local address (${source}) on ${out.title}: no router passes on what comes from it.`
  trip.block({ code: 'link-local-address', interface: out.id, sentence, sources })
}
