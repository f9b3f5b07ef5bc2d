import { type Address, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { INTERNET, type Stack, type StackAddress, type Topology } from '../../topology/topology.ts'
import type { Question } from '../verdict.ts'
import { type MappedEntry, mappedEntries } from './mapped-entries.ts'
import { ANY_PUBLIC, type Packet } from './packet.ts'

/** One address of the destination, as asked about. */
export interface Asked {
  address: Address
  anyPublic: boolean
  held?: StackAddress
  /** It is a port of another machine’s that leads on to the destination’s. */
  via?: MappedEntry
}

/** The addresses of a destination to ask about: those that the sender shares a network with first, then those on the networks outside, IPv4 before IPv6, link-local ones last; then ports of others that lead there. */
export function askedAddresses(topology: Topology, from: Stack, to: Stack, question: Question): Asked[] {
  const { address } = question
  const held = address === undefined ? undefined : topology.index.local.get(to.id)?.get(address)?.held
  if (address !== undefined && held !== undefined) return [{ address, anyPublic: false, held }]
  const entries = mappedEntries(topology, to, question)
    .filter(({ via }) => via !== from)
    .map((via): Asked => ({ address: via.held.address, anyPublic: false, held: via.held, via }))
  if (address !== undefined) {
    const entry = entries.find((one) => one.address === address)
    return [entry ?? { address, anyPublic: false }]
  }
  if (to.id === INTERNET) return [{ address: ANY_PUBLIC[4], anyPublic: true }]
  const shared = new Set(from.interfaces.map(({ segment }) => segment))
  const nearness = (segment: string | undefined) =>
    segment === undefined ? 4 : shared.has(segment) ? 0 : topology.segments.get(segment)?.external === true ? 2 : 4
  const rank = ({ address: one }: StackAddress, segment: string | undefined, isUp: boolean) =>
    (isLinkLocal(one) ? 100 : 0) + (isUp ? 0 : 10) + nearness(segment) + (familyOf(one) === 6 ? 1 : 0)
  const own = to.interfaces
    .flatMap(({ addresses, segment, up }) =>
      addresses.map((held) => ({ address: held.address, anyPublic: false, held, rank: rank(held, segment, up.value) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _, ...asked }) => asked)
  return [...own, ...entries]
}

/** The packet that begins the conversation. */
export function firstPacket({ address, anyPublic, via }: Asked, question: Question): Packet {
  const family = familyOf(address)
  const { protocol } = question
  const port = via?.port ?? question.port
  return { family, protocol, destination: address, anyPublic, ...(port === undefined ? {} : { port }) }
}
