import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { familyOf } from '../../net/address.ts'
import type { Stack, Topology } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'
import type { Sending } from './sending.ts'
import type { Stopped } from './trip.ts'

/**
 * A link-local destination is on a cable of the sender or nowhere: for IPv6 its zone names the interface (RFC 4007), for
 * IPv4 the routing table decides (`undefined`), but never for a gateway (RFC 3927 2.6.2).
 */
export function linkLocalStep(topology: Topology, stack: Stack, packet: Packet): Sending | Stopped | undefined {
  const { destination } = packet
  const owned = topology.index.owned.get(destination) ?? []
  const segments = new Set(owned.map((one) => one.interface.segment))
  const seen = owned.flatMap(({ held }) => held.sources)
  const out = stack.interfaces.find(({ segment, up }) => segment !== undefined && segments.has(segment) && up.value)
  if (out === undefined) {
    const sentence = `${destination} is a link-local address: it works only on its own cable, and ${stack.called} is not on that one.`
    return { code: 'link-local-address', sentence, sources: seen.length > 0 ? seen : [nobodyHas(destination)] }
  }
  return familyOf(destination) === 4 ? undefined : { out, nextHop: destination, sources: seen }
}

function nobodyHas(address: string): Source {
  return assumed(
    'address-not-recorded',
    `No machine with the address ${address} was recorded: taken to be on none of these cables.`,
  )
}
