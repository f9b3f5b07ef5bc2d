import { assumed } from '../inventory/seen.ts'
import { addressToNumber, familyOf, numberToAddress } from '../net/address.ts'
import { lengthOf, networkOf, usableOf } from '../net/prefix.ts'
import type { Stack, Topology } from './topology.ts'

/**
 * A guest whose address nobody saw, on a segment whose network is known, has some address of that network (the host's DHCP
 * gives one): a free one stands in, so that reachability can be said all the same. It is never shown as the guest's.
 */
export function standInFor(topology: Omit<Topology, 'index'>, stack: Stack): void {
  if (
    stack.kind !== 'guest' ||
    stack.interfaces.some((one) => one.addresses.some((held) => familyOf(held.address) === 4))
  )
    return
  stack.interfaces = stack.interfaces.map((one) => {
    const segment = topology.segments.get(one.segment ?? '')
    const network = segment?.prefixes.find((held) => familyOf(networkOf(held.value)) === 4)?.value
    if (segment === undefined || network === undefined || usableOf(network) < 3n) return one
    const taken = new Set(
      segment.attachments.flatMap(
        (held) =>
          topology.owners
            .get(held.interface)
            ?.interfaces.flatMap((other) => other.addresses.map((own) => own.address)) ?? [],
      ),
    )
    let value = addressToNumber(networkOf(network)) + usableOf(network)
    while (taken.has(numberToAddress(value, 4)) && value > addressToNumber(networkOf(network)) + 1n) value -= 1n
    const source = assumed(
      'some-address',
      `${stack.name}’s address was not recorded: taken to be one of ${network}, the network of ${segment.name.value}.`,
    )
    const held = { address: numberToAddress(value, 4), length: lengthOf(network), sources: [source], known: false }
    return { ...one, addresses: [...one.addresses, held] }
  })
}
