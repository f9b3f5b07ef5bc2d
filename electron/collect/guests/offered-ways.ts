import type { OfferedWay } from '../../../shared/contract/guest-asking.ts'
import type { Inventory, Machine } from '../../../shared/inventory/inventory.ts'
import { familyOf } from '../../../shared/net/address.ts'
import { isLinkLocal, isLoopback } from '../../../shared/net/scope.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { sshDestination } from './ssh-destination.ts'

/** How a guest may be asked, by what is known of it. */
export function offeredWays(guest: Machine, _inventory: Inventory): OfferedWay[] {
  return [{ kind: 'ssh', hosts: hostsOf(guest), system: guest.os?.value === 'windows' ? 'windows' : 'linux' }]
}

/** Its addresses, IPv4 first, then its names. A link-local one is none without saying on which interface. */
function hostsOf({ name, aliases, interfaces }: Machine): string[] {
  const addresses = interfaces
    .flatMap((one) => one.addresses.map(({ address }) => address))
    .filter((address) => !isLinkLocal(address) && !isLoopback(address))
    .sort((one, other) => familyOf(one) - familyOf(other))
  const names = [name, ...aliases].map(({ value }) => value)
  return [...new Set([...addresses, ...names])].filter((host) => !isRefusal(sshDestination({ host })))
}
