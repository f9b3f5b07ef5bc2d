import { familyOf } from '../net/address.ts'
import type { Stack, Topology } from '../topology/topology.ts'
import type { Packet } from './packet.ts'
import type { Sending } from './sending.ts'
import type { Stopped } from './trip.ts'

/**
 * A link-local destination is on a cable of the sender or nowhere: for IPv6 its zone names the interface (RFC 4007), for
 * IPv4 the routing table decides (`undefined`), but never for a gateway (RFC 3927 2.6.2).
 */
export function linkLocalStep(topology: Topology, stack: Stack, packet: Packet): Sending | Stopped | undefined {
  const { destination } = packet
  const holders = [...topology.stacks.values()]
    .flatMap(({ interfaces }) => interfaces)
    .filter(({ addresses }) => addresses.some(({ address }) => address === destination))
  const segments = new Set(holders.map(({ segment }) => segment))
  const seen = holders.flatMap(
    ({ addresses }) => addresses.find(({ address }) => address === destination)?.sources ?? [],
  )
  const out = stack.interfaces.find(({ segment, up }) => segment !== undefined && segments.has(segment) && up.value)
  if (out === undefined) {
    const sentence = `${destination} is a link-local address: it works only on its own cable, and ${stack.called} is not on that one.`
    return { code: 'link-local-address', sentence, sources: seen }
  }
  return familyOf(destination) === 4 ? undefined : { out, nextHop: destination, sources: seen }
}
