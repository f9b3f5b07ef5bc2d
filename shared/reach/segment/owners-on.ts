import type { Neighbour, Segment } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import {
  INTERNET,
  type Member,
  type Stack,
  type StackAddress,
  type StackInterface,
  type Topology,
  WAN,
} from '../../topology/topology.ts'
import type { Packet } from '../walk/packet.ts'
import { wayBetween } from '../walk/way-between.ts'

/** Somebody on a segment who answers for an address there. */
export interface Owner extends Member {
  /** Absent where it takes every address: the internet, and the router that leads to it. */
  held?: StackAddress
}

/** Everybody on the segment who has the address; the sender is not asked (ARP, RFC 826; ND, RFC 4861). */
export function ownersOn(
  topology: Topology,
  segment: Segment,
  address: Address,
  sender: StackInterface,
  packet: Packet,
  to: Stack,
): readonly Owner[] {
  if (segment.id === WAN) return ownersOnWan(topology, segment, address, sender, packet, to)
  const holders = topology.index.holders.get(segment.id)?.get(address) ?? []
  const owners = holders.filter((one) => one.interface.id !== sender.id)
  return owners.length > 0 || packet.family === 6 ? owners : weakOwners(topology, segment, address, sender)
}

/** Linux answers ARP on any interface for all of its addresses (ip-sysctl, `arp_ignore`); neighbour discovery it does not. */
function weakOwners(topology: Topology, segment: Segment, address: Address, sender: StackInterface): Owner[] {
  return (topology.index.owned.get(address) ?? []).flatMap(({ stack, held }) => {
    if (stack.machine?.os?.value !== 'linux' || stack === topology.owners.get(sender.id)) return []
    const here = stack.interfaces.flatMap((one) =>
      one.segment === segment.id ? (topology.index.places.get(one.id) ?? []) : [],
    )
    // Of a bridge’s ports and the bridge itself it is the bridge that has addresses.
    const place = here.find(({ attachment }) => attachment.port === undefined) ?? here[0]
    return place === undefined ? [] : [{ ...place, held }]
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
  const others = membersOn(topology, segment).filter((one) => one.interface.id !== sender.id)
  const known = others.find((one) => one.interface.addresses.some((held) => held.address === address))
  if (known !== undefined) return [known]
  const from = topology.owners.get(sender.id)
  if (from !== undefined && from.id !== INTERNET) return others.filter(({ stack }) => stack.id === INTERNET)
  const step = from === undefined ? undefined : wayBetween(topology, from, to, packet.family)
  return others.filter(({ stack }) => stack === step?.owner)
}

/** The interfaces on a segment, with their stacks. */
export function membersOn({ index }: Topology, segment: Segment): readonly Member[] {
  return index.members.get(segment.id) ?? []
}

/** The sender's own ARP or neighbour row for the address, where one was recorded. */
export function neighbourRow(sender: Stack, out: StackInterface, address: Address): Neighbour | undefined {
  const rows = sender.neighbours.filter((row) => row.address === address && row.mac !== null)
  return rows.find((row) => row.interface === out.id) ?? rows.find((row) => row.interface === undefined)
}
