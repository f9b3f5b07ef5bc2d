import type { InterfaceAddress } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import { broadcastOf, type Prefix, prefixOf } from '../../net/prefix.ts'

export interface WithAddresses {
  addresses: readonly Pick<InterfaceAddress, 'address' | 'length'>[]
}

/** The network, among those that these interfaces are on, whose broadcast address this is. */
export function broadcastNetwork(address: Address, interfaces: readonly WithAddresses[]): Prefix | undefined {
  return interfaces
    .flatMap(({ addresses }) => addresses)
    .flatMap((one) => (one.length === undefined ? [] : [prefixOf(one.address, one.length)]))
    .find((network) => broadcastOf(network) === address)
}
