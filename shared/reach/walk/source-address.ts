import { type Address, addressToNumber, bitsOf, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Stack, StackAddress, StackInterface } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'

/**
 * The source address that a stack gives to a packet of its own: the row's preferred one, else of the interface's
 * addresses the one with the most leading bits in common with the next hop (RFC 6724 5, rule 8), link-local ones last
 * (rule 2). A weak host whose interface has none takes one of another interface (Linux, RFC 1122 3.3.4.2).
 */
export function sourceAddress(
  stack: Stack,
  out: StackInterface,
  nextHop: Address,
  packet: Packet,
  preferred?: Address,
): StackAddress | undefined {
  const own = addressesFor(out, packet)
  if (preferred !== undefined) {
    const held = stack.interfaces.flatMap(({ addresses }) => addresses).find(({ address }) => address === preferred)
    if (held !== undefined) return held
  }
  const best = bestOf(own, nextHop, packet)
  if (best !== undefined && (!isLinkLocal(best.address) || isLinkLocal(packet.destination))) return best
  if (stack.hostModel.value === 'strong') return best
  const others = stack.interfaces.filter((one) => one !== out).flatMap((one) => addressesFor(one, packet))
  return (
    bestOf(
      others.filter(({ address }) => !isLinkLocal(address)),
      nextHop,
      packet,
    ) ?? best
  )
}

function addressesFor(one: StackInterface, { family }: Packet): StackAddress[] {
  return one.addresses.filter(({ address }) => familyOf(address) === family)
}

function bestOf(held: readonly StackAddress[], nextHop: Address, packet: Packet): StackAddress | undefined {
  if (held.length < 2) return held[0]
  const wantsLocal = isLinkLocal(packet.destination)
  const rank = ({ address }: StackAddress) =>
    (isLinkLocal(address) === wantsLocal ? 1000 : 0) + commonBits(address, nextHop)
  return held.reduce<StackAddress | undefined>(
    (best, one) => (best === undefined || rank(one) > rank(best) ? one : best),
    undefined,
  )
}

/** How many leading bits two addresses of one family share. */
function commonBits(a: Address, b: Address): number {
  if (familyOf(a) !== familyOf(b)) return 0
  const difference = addressToNumber(a) ^ addressToNumber(b)
  return bitsOf(familyOf(a)) - (difference === 0n ? 0 : difference.toString(2).length)
}
