import type { Address } from '../net/address.ts'
import { BROADCAST_MAC, isGroup, type Mac, NO_MAC } from '../net/mac.ts'
import { multicastGroupOf } from '../net/multicast-groups.ts'
import { isMulticast } from '../net/scope.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { addAddress, interfaceByAddress, interfaceByName, newInterface } from './draft.ts'
import type { Machine, Neighbour } from './inventory.ts'
import { factsOf } from './seen.ts'
import { interfaceByIndex } from './windows-ip.ts'

/** The rows of ARP and neighbour tables, each on its interface. Windows names the interface by its own address. */
export function neighboursOf(read: ReadMachine, machine: Machine): Neighbour[] {
  return factsOf(read, 'neighbour').map(({ fact, source }) => {
    const own = fact.interfaceAddress
    let on = own === undefined ? undefined : interfaceByAddress(machine, own)
    if (on === undefined && fact.interface !== undefined)
      on =
        (machine.os?.value === 'windows' ? interfaceByIndex(machine, fact) : undefined) ??
        interfaceByName(machine, fact.interface) ??
        newInterface(machine, fact.interface, source)
    if (on === undefined && own !== undefined) on = newInterface(machine, own, source)
    if (on !== undefined && own !== undefined && !on.addresses.some(({ address }) => address === own))
      addAddress(on, own, source)
    const group = fact.address === undefined ? undefined : multicastGroupOf(fact.address)
    return {
      mac: fact.mac,
      kind: kindOf(fact.mac, fact.address),
      ...(fact.address === undefined ? {} : { address: fact.address }),
      ...(fact.name === undefined ? {} : { name: fact.name }),
      ...(on === undefined ? {} : { interface: on.id }),
      ...(fact.state === undefined ? {} : { state: fact.state }),
      ...(group === undefined ? {} : { group: group.name }),
      sources: [source],
    }
  })
}

/** Told by the MAC's I/G bit and by the address: 224.0.0.0/4 and ff00::/8 are groups, a broadcast MAC is nobody's own. */
function kindOf(mac: Mac | null, address: Address | undefined): Neighbour['kind'] {
  if (mac === BROADCAST_MAC) return 'broadcast'
  if (address !== undefined && isMulticast(address)) return 'multicast'
  if (mac === null || mac === NO_MAC) return 'unanswered'
  return isGroup(mac) ? 'multicast' : 'device'
}
