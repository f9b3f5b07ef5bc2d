import type { Route } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import { lengthOf, networkOf, type Prefix } from '../../net/prefix.ts'
import { isLinkLocal, isLoopback, isMulticast } from '../../net/scope.ts'
import { broadcastNetwork, type WithAddresses } from './broadcast-network.ts'

/**
 * What the rows that every table has are for, in a word or two; `undefined` for a row that needs no word. `interfaces`
 * are the machine's own: by them its addresses, and the broadcast addresses of its networks, are told from others.
 */
export function specialRow(
  { type, destination }: Pick<Route, 'type' | 'destination'>,
  interfaces: readonly WithAddresses[],
): string | undefined {
  if (type === 'broadcast' || type === 'multicast' || type === 'anycast') return type
  if (type !== 'unicast' && type !== 'local') return `thrown away (${type})`
  if (destination === null) return undefined
  const network = networkOf(destination)
  if (lengthOf(destination) === 0) return 'default: everything else'
  if (network === '255.255.255.255') return 'broadcast: everybody here'
  if (isMulticast(network)) return 'multicast'
  if (isLoopback(network)) return 'loopback: this machine itself'
  if (isOneAddress(destination)) return oneAddress(network, type, interfaces)
  if (isLinkLocal(network)) return 'link-local: this cable only'
  return type === 'local' ? 'this machine’s own addresses' : undefined
}

function isOneAddress(destination: Prefix): boolean {
  return lengthOf(destination) === (destination.includes(':') ? 128 : 32)
}

function oneAddress(address: Address, type: Route['type'], interfaces: readonly WithAddresses[]): string {
  const own = interfaces.some(({ addresses }) => addresses.some((held) => held.address === address))
  if (type === 'local' || own) return 'this machine’s own address'
  const network = broadcastNetwork(address, interfaces)
  return network === undefined ? 'one address' : `broadcast: everybody on ${network}`
}
