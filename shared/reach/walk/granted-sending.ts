import type { Stack, Topology } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'
import type { Sending } from './sending.ts'
import type { Stopped } from './trip.ts'
import { wayBetween } from './way-between.ts'

/** Where a stack would send the packet, had it a route: along the shortest way. Where nothing joins the two, why not. */
export function grantedSending(topology: Topology, stack: Stack, to: Stack, packet: Packet): Sending | Stopped {
  const step = wayBetween(topology, stack, to, packet.family)
  if (step === undefined) return nothingJoins(topology, to)
  return {
    out: step.out,
    nextHop: step.owner === to ? packet.destination : (step.nextHop ?? packet.destination),
    owner: step.owner,
    sources: [],
  }
}

function nothingJoins(topology: Topology, to: Stack): Stopped {
  const on = to.interfaces.flatMap(({ segment }) => topology.segments.get(segment ?? '') ?? [])
  const [first] = on
  if (first !== undefined && on.every(({ switchType }) => switchType?.value === 'Private')) {
    const sentence = `${to.called} is on ${first.name.value}, a Private switch: it joins virtual machines with each other and with nothing else.`
    return { code: 'private-switch', sentence, sources: first.switchType?.sources ?? first.sources }
  }
  const sentence = `Nothing joins the network of ${to.called} with this one.`
  return { code: 'different-segment', sentence, sources: first?.sources ?? [] }
}
