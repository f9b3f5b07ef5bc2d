import type { Interface, InterfaceAddress } from '../../inventory/inventory.ts'
import { familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Placed, Surroundings } from '../surroundings.ts'

/** An interface whose only IPv4 address is one that it gave itself, for want of another (RFC 3927: always a /16). */
export interface SelfAssigned extends Placed {
  held: InterfaceAddress
}

/** Not those on which it is right: adapters made to capture traffic, idle Wi-Fi Direct, tunnels; and addresses set for a service (/32). */
const RIGHT_ON: ReadonlySet<Interface['kind']['value']> = new Set([
  'special',
  'wifi-direct',
  'loopback',
  'tunnel',
  'bridge',
])

export function selfAssigned({ inventory }: Surroundings): SelfAssigned[] {
  return inventory.machines.flatMap((machine) => {
    if (machine.power !== undefined && machine.power.value !== 'running') return []
    return machine.interfaces.flatMap((one) => {
      const own = one.addresses.filter(({ address }) => familyOf(address) === 4)
      const [held] = own
      const isOnly =
        held !== undefined && own.every(({ address, length = 16 }) => isLinkLocal(address) && length === 16)
      return isOnly && !RIGHT_ON.has(one.kind.value) ? [{ machine, interface: one, held }] : []
    })
  })
}
