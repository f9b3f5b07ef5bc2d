import type { Attachment, Neighbour, Segment } from '../inventory/inventory.ts'
import { type Address, familyOf } from '../net/address.ts'
import {
  INTERNET,
  type Stack,
  type StackAddress,
  type StackInterface,
  type Topology,
  WAN,
} from '../topology/topology.ts'
import type { Packet } from './packet.ts'
import { wayBetween } from './way-between.ts'

/** Somebody on a segment who answers for an address there. */
export interface Owner {
  stack: Stack
  interface: StackInterface
  attachment: Attachment
  /** Absent where it takes every address: the internet, and the router that leads to it. */
  held?: StackAddress
}

/** Everybody on the segment who has the address and runs; the sender is not asked (ARP, RFC 826; ND, RFC 4861). */
export function ownersOn(
  topology: Topology,
  segment: Segment,
  address: Address,
  sender: StackInterface,
  packet: Packet,
  to: Stack,
): Owner[] {
  if (segment.id === WAN) return ownersOnWan(topology, segment, address, sender, packet, to)
  return attached(topology, segment).flatMap((one) => {
    const held = one.interface.addresses.find((candidate) => candidate.address === address)
    return held === undefined || one.interface.id === sender.id ? [] : [{ ...one, held }]
  })
}

/** Between router and internet nobody was recorded: what the router sends there the internet takes; back, the router that leads to it. */
function ownersOnWan(
  topology: Topology,
  segment: Segment,
  address: Address,
  sender: StackInterface,
  packet: Packet,
  to: Stack,
): Owner[] {
  const others = attached(topology, segment).filter((one) => one.interface.id !== sender.id)
  const known = others.find((one) => one.interface.addresses.some((held) => held.address === address))
  if (known !== undefined) return [known]
  const from = topology.owners.get(sender.id)
  if (from !== undefined && from.id !== INTERNET) return others.filter(({ stack }) => stack.id === INTERNET)
  const step = from === undefined ? undefined : wayBetween(topology, from, to, packet.family)
  return others.filter(({ stack }) => stack === step?.owner)
}

/** The interfaces on a segment, with their stacks. */
export function attached(topology: Topology, segment: Segment): Owner[] {
  return segment.attachments.flatMap((attachment) => {
    const stack = topology.owners.get(attachment.interface)
    const one = stack?.interfaces.find(({ id }) => id === attachment.interface)
    return stack === undefined || one === undefined ? [] : [{ stack, interface: one, attachment }]
  })
}

/** The sender's own ARP or neighbour row for the address, where one was recorded. */
export function neighbourRow(sender: Stack, out: StackInterface, address: Address): Neighbour | undefined {
  const rows = sender.neighbours.filter((row) => row.address === address && row.mac !== null)
  return rows.find((row) => row.interface === out.id) ?? rows.find((row) => row.interface === undefined)
}

/** `ARP` for IPv4, `neighbour discovery` for IPv6, in sentences. */
export function askingWords(address: Address): string {
  return familyOf(address) === 4 ? 'ARP' : 'neighbour discovery'
}
