import type { Stack, StackInterface, Topology } from '../../topology/topology.ts'
import { lookUpRoute } from '../routes/route-lookup.ts'
import { neighbourRow, type Owner } from '../segment/owners-on.ts'
import type { Packet } from './packet.ts'
import type { Sending } from './sending.ts'
import type { Stopped, Trip } from './trip.ts'

/**
 * Linux looks where an answer to an IPv4 packet would go (ip-sysctl, `rp_filter`; fib_validate_source): strictly it must
 * be the interface that the packet came in by, loosely any; and never a packet of which the machine is itself the
 * sender. `out` is absent for a packet that is for the machine itself.
 */
export function reversePath(trip: Trip, out: StackInterface | undefined): Stopped | undefined {
  const { stack, packet, arrivedOn, topology } = trip
  const failed = arrivedOn && failure(topology, stack, packet, arrivedOn, out)
  if (failed === undefined) return undefined
  const code = failed.twins ? 'duplicate-address' : out === undefined ? 'input-filter-deny' : 'forward-filter-deny'
  const sentence = `${stack.called} drops what comes from ${packet.source} in by ${arrivedOn?.title}: ${failed.why}.`
  const { sources, interface: one } = failed
  return { ...(one === undefined ? {} : { interface: one }), sources, code, sentence }
}

/** The same for the question who has an address (ARP): it gets no answer where its sender is not reached back that way. */
export function unansweredArp(
  { topology, stack, packet }: Trip,
  { out, nextHop }: Sending,
  owner: Owner,
): Stopped | undefined {
  if (packet.family !== 4 || owner.interface.reversePath === undefined) return undefined
  if (neighbourRow(stack, out, nextHop) !== undefined) return undefined
  const isOwn = packet.source !== undefined && topology.index.local.get(stack.id)?.has(packet.source) === true
  const source = isOwn ? packet.source : out.addresses[0]?.address
  if (source === undefined) return undefined
  const failed = failure(topology, owner.stack, { ...packet, source, destination: nextHop }, owner.interface, undefined)
  if (failed === undefined) return undefined
  const sentence = `${owner.stack.called} does not answer when ${stack.called} asks by ARP who has ${nextHop}: ${failed.why}.`
  const { sources } = failed
  return {
    interface: owner.interface.id,
    sources,
    code: failed.twins ? 'duplicate-address' : 'input-filter-deny',
    sentence,
  }
}

interface Failure extends Pick<Stopped, 'interface' | 'sources'> {
  why: string
  /** Two machines have the sender’s address. */
  twins: boolean
}

function failure(
  topology: Topology,
  stack: Stack,
  packet: Packet,
  arrivedOn: StackInterface,
  out: StackInterface | undefined,
): Failure | undefined {
  const { source, destination, family } = packet
  if (source === undefined || family !== 4 || stack.machine?.os?.value !== 'linux') return undefined
  const own = topology.index.local.get(stack.id)?.get(source)
  if (own !== undefined) {
    const twins = (topology.index.owned.get(source)?.length ?? 0) > 1
    return { interface: arrivedOn.id, why: 'that is its own address', twins, sources: own.held.sources }
  }
  const { reversePath: setting } = arrivedOn
  if (setting === undefined) return undefined
  const back = { ...packet, source: destination, destination: source }
  const { row, sources } = lookUpRoute(stack, back, out?.name, topology.index.numberOf)
  const isBack = row?.type === 'unicast' && (setting.value === 'loose' || row.interface === arrivedOn.id)
  if (isBack) return undefined
  const instead = stack.interfaces.find(({ id }) => id === row?.interface)?.title
  const way = instead === undefined ? 'it has no way back there' : `an answer would leave by ${instead}`
  return {
    interface: arrivedOn.id,
    why: `${way} (rp_filter is ${setting.value})`,
    twins: false,
    sources: [...setting.sources, ...(row?.sources ?? []), ...sources],
  }
}
