import type { Segment } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { type Stack, type Topology, WAN } from '../../topology/topology.ts'
import { grantedSending } from '../walk/granted-sending.ts'
import { type At, segmentWords } from '../walk/journal.ts'
import { destinationWords, type Packet } from '../walk/packet.ts'
import { unansweredArp } from '../walk/reverse-path.ts'
import type { Sending } from '../walk/sending.ts'
import type { Trip } from '../walk/trip.ts'
import { neighbourWords, segmentHopWords } from '../walk/words.ts'
import { bridgeFilter } from './bridge-filter.ts'
import { bridgeMapped } from './bridge-mapped.ts'
import { droppedOn } from './cross-segment.ts'
import { membersOn, neighbourRow, type Owner, ownersOn } from './owners-on.ts'

/**
 * Takes the packet over a segment to whoever answers for the next hop there; what drops the frame on the way becomes a
 * block. The first crossing of a trip is told in hops of its own: neighbour and segment. Whether somebody gets it.
 */
export function crossSegment(trip: Trip, sending: Sending): boolean {
  const { topology, stack, packet, journal } = trip
  const { out } = sending
  const segment = topology.segments.get(out.segment ?? '')
  const at = { stack, interface: out.id, ...(segment === undefined ? {} : { segment: segment.id }) }
  const sender = segment === undefined ? undefined : topology.index.places.get(out.id)
  if (segment === undefined || sender === undefined) {
    const sentence = `What ${stack.called}’s ${out.title} is connected to was not recorded.`
    journal.block('not-recorded', at, sentence, sending.sources)
    return false
  }
  const meant = ownerOf(trip, segment, sending, at)
  if (meant === undefined) return false
  const carried = journal.tells ? tellCrossing(trip, segment, sending, meant) : []
  const mapped = bridgeMapped(trip, segment, sender)
  const owner = mapped ?? meant
  for (const { code, at: where, sentence, sources } of droppedOn(
    segment,
    topology.index.hostOn.get(segment.id),
    sender,
    owner,
    packet,
    trip.isAnswer,
  )) {
    journal.block(code, { stack: where.stack, interface: where.interface.id, segment: segment.id }, sentence, sources)
  }
  const unanswered = unansweredArp(trip, sending, meant)
  if (unanswered !== undefined) trip.block(unanswered, { stack: meant.stack, segment: segment.id })
  const { stopped, taken } = bridgeFilter(trip, segment, sender, owner, mapped !== undefined)
  if (stopped !== undefined)
    trip.block(stopped, { stack: topology.stacks.get(topology.inventory.host) ?? stack, segment: segment.id })
  trip.stack = (taken ?? owner).stack
  trip.arrivedOn = (taken ?? owner).interface
  trip.carried = carried
  return true
}

/** How the sender knows whom to give it to: told as hops of its own at the first crossing, given on to the next hop later. */
function tellCrossing(trip: Trip, segment: Segment, { out, nextHop }: Sending, owner: Owner): Source[] {
  const { stack, packet, journal, arrivedOn } = trip
  const row = neighbourRow(stack, out, nextHop)
  const known = row?.sources ?? [
    ...(owner.held?.sources ?? []),
    ...(owner.interface.mac === undefined ? [] : owner.attachment.sources),
  ]
  if (arrivedOn !== undefined) return known
  if (segment.id !== WAN) {
    const at = { stack, interface: out.id, segment: segment.id }
    journal.hop('neighbour', at, neighbourWords(stack, owner, nextHop, row), known, packet)
    journal.hop('segment', at, segmentHopWords(segment, owner), owner.attachment.sources, packet)
  }
  return []
}

/** Who takes the frame: the owner of the next hop’s address; two owners and none are blocks. */
function ownerOf(trip: Trip, segment: Segment, sending: Sending, at: At): Owner | undefined {
  const { topology, stack, packet, to, journal } = trip
  const { out, nextHop } = sending
  if (sending.owner !== undefined) return membersOn(topology, segment).find((one) => one.stack === sending.owner)
  const owners = ownersOn(topology, segment, nextHop, out, packet, to)
  const owner = owners.find((one) => one.stack === to) ?? owners[0]
  if (owner === undefined) {
    journal.block('no-neighbour', at, nobodyWords(topology, stack, segment, nextHop, packet), sending.sources)
    if (trip.isOver || sending.row === undefined) return undefined
    const granted = grantedSending(topology, stack, to, packet)
    if ('code' in granted || granted.out !== out) return undefined
    return membersOn(topology, segment).find((one) => one.stack === granted.owner)
  }
  if (owners.some((one) => one.stack !== owner.stack)) {
    const names = owners.map((one) => one.stack.called).join(' and ')
    const sentence = `${names} both have ${nextHop} on ${segmentWords(segment)}: which of them answers is a matter of luck.`
    journal.block(
      'duplicate-address',
      at,
      sentence,
      owners.flatMap((one) => one.held?.sources ?? []),
    )
  }
  return owner
}

/** Nobody on the segment has the address: what can be said of it. */
function nobodyWords(topology: Topology, stack: Stack, segment: Segment, nextHop: Address, packet: Packet): string {
  const elsewhere = [...topology.stacks.values()].find((other) =>
    other.interfaces.some((one) => one.addresses.some(({ address }) => address === nextHop)),
  )
  const asks = familyOf(nextHop) === 4 ? 'asks by ARP' : 'asks by neighbour discovery'
  const who = nextHop === packet.destination ? destinationWords(packet) : `the gateway ${nextHop}`
  const where =
    elsewhere === undefined || elsewhere === stack ? '' : ` (${elsewhere.called} has it, on another network)`
  return `${stack.called} takes ${who} to be on ${segmentWords(segment)} and ${asks} there, but nobody there has it${where}.`
}
