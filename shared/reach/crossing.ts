import type { Segment } from '../inventory/inventory.ts'
import type { Source } from '../inventory/source.ts'
import { type Address, familyOf } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import { type Stack, type StackInterface, type Topology, WAN } from '../topology/topology.ts'
import { droppedOn, senderOn } from './cross-segment.ts'
import { type Journal, segmentWords } from './journal.ts'
import { neighbourRow, type Owner, ownersOn } from './owners-on.ts'
import { destinationWords, type Packet } from './packet.ts'
import { neighbourWords, segmentHopWords } from './words.ts'

/** Who gets the packet next, and how that is known. */
export interface Crossing {
  owner: Owner
  sources: Source[]
}

interface Outgoing {
  out: StackInterface
  nextHop: Address
  sources: Source[]
}

/**
 * Takes the packet over a segment: who answers for the next hop there, and what on the way drops the frame. `isFirst`
 * tells neighbour and segment as hops of their own. `undefined` where nobody gets it.
 */
export function crossSegment(
  topology: Topology,
  stack: Stack,
  to: Stack,
  packet: Packet,
  sending: Outgoing,
  journal: Journal,
  isFirst: boolean,
): Crossing | undefined {
  const { out, nextHop } = sending
  const segment = topology.segments.get(out.segment ?? '')
  const at = { stack, interface: out.id, ...(segment === undefined ? {} : { segment: segment.id }) }
  const sender = segment === undefined ? undefined : senderOn(topology, segment, out.id)
  if (segment === undefined || sender === undefined) {
    const sentence = `What ${stack.called}’s ${out.title} is connected to was not recorded.`
    journal.block('not-recorded', at, sentence, sending.sources)
    return undefined
  }
  const owners = ownersOn(topology, segment, nextHop, out, packet, to)
  const owner = owners.find((one) => one.stack === to) ?? owners[0]
  const row = neighbourRow(stack, out, nextHop)
  if (owner === undefined) {
    journal.block(...nobody(topology, stack, segment, nextHop, packet, sending))
    return undefined
  }
  const rivals = owners.filter((one) => one.stack !== owner.stack)
  if (rivals.length > 0) {
    const names = owners.map((one) => one.stack.name).join(' and ')
    const sentence = `${names} both have ${nextHop} on ${segmentWords(segment)}: which of them answers is a matter of luck.`
    journal.block(
      'duplicate-address',
      at,
      sentence,
      owners.flatMap((one) => one.held?.sources ?? []),
    )
  }
  const known = row?.sources ?? [
    ...(owner.held?.sources ?? []),
    ...(owner.interface.mac === undefined ? [] : owner.attachment.sources),
  ]
  if (isFirst && segment.id !== WAN) {
    journal.hop('neighbour', at, neighbourWords(stack, owner, nextHop, row), known, packet)
    journal.hop('segment', at, segmentHopWords(segment, owner), owner.attachment.sources, packet)
  }
  for (const { code, at: where, sentence, sources } of droppedOn(segment, sender, owner, packet)) {
    journal.block(code, { stack: where.stack, interface: where.interface.id, segment: segment.id }, sentence, sources)
  }
  return { owner, sources: known }
}

/** Nobody on the segment has the address: why not, as far as that can be said. */
function nobody(
  topology: Topology,
  stack: Stack,
  segment: Segment,
  nextHop: Address,
  packet: Packet,
  { out, sources }: Outgoing,
): Parameters<Journal['block']> {
  const at = { stack, interface: out.id, segment: segment.id }
  const elsewhere = [...topology.stacks.values()].find((other) =>
    other.interfaces.some((one) => one.addresses.some(({ address }) => address === nextHop)),
  )
  if (isLinkLocal(nextHop)) {
    const sentence = `${nextHop} is a link-local address: it works only on the cable that ${elsewhere?.name ?? 'its owner'} is on, and ${stack.called} is not on that one.`
    return ['link-local-address', at, sentence, sources]
  }
  const asks = familyOf(nextHop) === 4 ? 'asks by ARP' : 'asks by neighbour discovery'
  const who = nextHop === packet.destination ? destinationWords(packet) : `the gateway ${nextHop}`
  const where = elsewhere === undefined ? '' : ` (${elsewhere.called} has it, on another network)`
  const sentence = `${stack.called} takes ${who} to be on ${segmentWords(segment)} and ${asks} there, but nobody there has it${where}.`
  return ['no-neighbour', at, sentence, sources]
}
