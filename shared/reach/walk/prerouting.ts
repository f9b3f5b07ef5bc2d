import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import type { StackInterface } from '../../topology/topology.ts'
import type { Hook } from '../filter/filter-context.ts'
import { filterOn } from '../filter/filter-on.ts'
import type { Filtered } from '../filter/run-hook.ts'
import { natMappingFor } from './nat-mapping.ts'
import { nextStep } from './next-step.ts'
import { isStopped } from './sending.ts'
import { sourceAddress } from './source-address.ts'
import type { Trip } from './trip.ts'

/**
 * Destination translation, before the routing table is asked (nft(8), hooks prerouting and output): a mapped port leads
 * to another machine from here on. Gives what the filter said.
 */
export function translateDestination(
  trip: Trip,
  hook: Extract<Hook, 'prerouting' | 'output'>,
  out?: StackInterface,
): Filtered {
  const { stack, packet, arrivedOn, topology } = trip
  const isOwn = topology.index.local.get(stack.id)?.has(packet.destination) === true
  const mapping = hook === 'prerouting' ? natMappingFor(stack, isOwn, packet, arrivedOn?.name) : undefined
  if (mapping !== undefined) {
    trip.isMapped = true
    redirect(trip, mapping.internalAddress, mapping.internalPort, mapping.sources)
    return { verdict: 'accept', sources: [] }
  }
  const names = { in: arrivedOn?.name, out: out?.name }
  const filtered = filterOn(trip, stack, hook, names, hook === 'output' ? 'nat' : undefined)
  const { translation } = filtered
  if (translation?.kind !== 'dnat' && translation?.kind !== 'redirect') return filtered
  const own =
    arrivedOn === undefined ? packet.source : sourceAddress(stack, arrivedOn, packet.destination, packet)?.address
  const after = translation.kind === 'redirect' ? own : translation.address
  redirect(trip, after ?? packet.destination, translation.port ?? packet.port, filtered.sources)
  return filtered
}

/** The packet goes to another address, and perhaps port, from here on. */
export function redirect(trip: Trip, after: Address, port: number | undefined, sources: Source[]): void {
  const { stack, packet, topology } = trip
  trip.mapped = sources
  trip.packet = { ...packet, anyPublic: false, destination: after, ...(port === undefined ? {} : { port }) }
  if (after === packet.destination) return
  trip.translated.push({ stack: stack.id, end: 'destination', before: packet.destination, after })
  const owner = [...topology.stacks.values()].find(({ id }) => topology.index.local.get(id)?.has(after))
  if (owner !== undefined) trip.to = owner
}

/**
 * A machine’s own packet is routed, which chooses its source; then its nat rules may lead it elsewhere (hook output), and
 * it is routed again. Where they don’t, the first answer of the routing table stands (nf_nat_l3proto: ip_route_me_harder
 * only for another destination).
 */
export function mapOwn(trip: Trip): void {
  const { stack, packet } = trip
  const maps = stack.machine?.filters.some(({ hook, chainType }) => hook === 'output' && chainType === 'nat')
  if (maps !== true) return
  const step = nextStep(trip)
  if (isStopped(step)) return
  const { row, out, nextHop } = step
  const source = packet.source ?? sourceAddress(stack, out, nextHop, packet, row?.preferredSource)?.address
  if (source !== undefined) trip.packet = { ...packet, source }
  translateDestination(trip, 'output', out)
  if (trip.packet.destination !== packet.destination) return
  const { port } = trip.packet
  trip.packet = port === undefined ? packet : { ...packet, port }
}
