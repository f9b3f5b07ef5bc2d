import type { Neighbour, Segment } from '../../inventory/inventory.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { lengthOf } from '../../net/prefix.ts'
import type { Stack } from '../../topology/topology.ts'
import type { Owner } from '../segment/owners-on.ts'
import { segmentWords } from './journal.ts'
import { destinationWords, type Packet } from './packet.ts'
import type { Passing } from './passing-on.ts'
import type { Sending } from './sending.ts'
import type { Trip } from './trip.ts'

/** What the sender's routing table says: "the default route sends it to 10.0.0.1 through wifi0". */
export function routeWords(stack: Stack, { row, out, nextHop }: Sending, packet: Packet): string {
  const wanted = destinationWords(packet)
  if (nextHop === packet.destination && lengthOfRow(row) > 0) {
    return `${wanted} is on ${stack.called}’s own network${row === undefined ? '' : ` ${row.destination}`} (${out.title}): no router is needed.`
  }
  if (lengthOfRow(row) > 0) return `the row ${row?.destination} sends ${wanted} to ${nextHop} through ${out.title}.`
  return `${wanted === packet.destination ? wanted : 'A public address'} matches only the default route: it goes to ${nextHop} through ${out.title}.`
}

/** Who answers for the next hop. */
export function neighbourWords(stack: Stack, owner: Owner, nextHop: Address, row: Neighbour | undefined): string {
  const who = owner.stack.called
  const mac = row?.mac ?? owner.interface.mac
  const table = familyOf(nextHop) === 4 ? 'ARP table' : 'neighbour table'
  const name = row?.name === undefined || row.name === who ? who : `${row.name}, which is ${who}`
  if (mac === undefined || mac === null) return `${nextHop} is ${who}: it answers ${stack.called} on this network.`
  return row === undefined
    ? `${nextHop} is at ${mac}: that is ${who}.`
    : `${stack.called}’s ${table} has ${nextHop} at ${mac}: that is ${name}.`
}

/** What carries the frame. */
export function segmentHopWords(segment: Segment, owner: Owner): string {
  const type = segment.switchType === undefined ? '' : ` (${segment.switchType.value})`
  const port =
    owner.stack.kind === 'host' ? `${owner.interface.title} of the host ${owner.stack.called}` : owner.stack.called
  return `${segmentWords(segment)}${type} carries the frame to ${port}.`
}

/** What a machine in between does with it. */
export function forwardWords(
  stack: Stack,
  { row, out, nextHop }: Sending,
  before: Packet,
  after: Packet,
  passing: Passing,
  expected: boolean,
): string {
  const way =
    nextHop === after.destination
      ? `straight to ${after.destination} on ${out.title}`
      : `to ${nextHop} on ${out.title}${lengthOfRow(row) === 0 ? ' by the default route' : ''}`
  const back = expected ? ' It belongs to a conversation that was begun inside, so the NAT knows whom it is for.' : ''
  const translated =
    before.source === after.source || passing.translation === undefined
      ? ''
      : `, and ${passing.translation.name} puts ${after.source} in place of the sender ${before.source}`
  return `${stack.called} passes it on ${way}${translated}.${back}`
}

/** A mapped port: who is behind it. */
export function mappedWords({ mapped, packet, stack, to, relayed }: Trip): string {
  if (mapped.length === 0) return ''
  const port = packet.port === undefined ? '' : `, port ${packet.port}`
  if (relayed !== undefined)
    return ` Its port proxy begins a conversation of its own with ${packet.destination}${port} (${to.called}).`
  return ` A rule of ${stack.called} maps what was asked for to ${packet.destination}${port} (${to.called}).`
}

/** The last step that can be followed. */
export function internetWords({ stack, arrivedOn }: Trip, passing: Passing, isOwn: boolean): string {
  const address = arrivedOn?.addresses[0]?.address
  const who = address === undefined ? stack.called : `${stack.called} (${address})`
  const translated = passing.translation === undefined ? '' : ', translated to its own public address'
  return isOwn ? `${who} sends it to the internet.` : `${who} passes it on to the internet${translated}.`
}

/** A way that no row decides is on-link. */
function lengthOfRow(row: Sending['row']): number {
  return row === undefined ? 1 : lengthOf(row.destination)
}

/** Arrival. */
export function deliverWords(stack: Stack, packet: Packet, isAnswer: boolean): string {
  return isAnswer
    ? `The answer arrives at ${stack.called}.`
    : `${stack.called} takes it in: ${packet.destination} is its own address.`
}
