import type { Interface, Machine, Route } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { isLoopback, isMulticast } from '../../net/scope.ts'
import { broadcastNetwork } from './broadcast-network.ts'

/** Where a row sends a packet, and what proves who that is. */
export interface NextHop {
  sentence: string
  sources: Source[]
}

type Machines = ReadonlyMap<string, Machine>
type SendingRow = Pick<Route, 'type' | 'destination' | 'gateway' | 'gatewayName'>

/**
 * Where the winning row sends the packet: "to 192.168.41.97. That is CC-Labs-2: its MAC … is the one of Container NIC
 * dee36933." Nowhere for a row that keeps it here or throws it away, which the row's own explanation says.
 */
export function nextHopOf(
  machines: Machines,
  machine: Machine,
  route: SendingRow,
  address: Address,
): NextHop | undefined {
  const { type } = route
  if (type === 'broadcast' || isBroadcast(address, machine)) {
    return { sentence: 'It goes to everybody on the network.', sources: [] }
  }
  if (type === 'multicast' || isMulticast(address)) {
    return { sentence: 'It goes to everybody who has joined that group.', sources: [] }
  }
  if (type !== 'unicast' && type !== 'anycast') return undefined
  // Linux has rows of type `local` for these; Windows, as WSL prints them, on-link rows of /32.
  if (isLoopback(address) || machine.interfaces.some((one) => one.addresses.some((held) => held.address === address))) {
    return { sentence: 'That is this machine itself: the packet never leaves it.', sources: [] }
  }
  if (route.gateway === undefined) {
    const name = route.gatewayName ?? 'a router whose address was not recorded'
    return { sentence: `The packet goes to ${name}; which address that is, no other row tells.`, sources: [] }
  }
  const hop = route.gateway ?? address
  const { sentence, sources } = whoIs(machines, machine, hop)
  const way =
    route.gateway === null
      ? `${address} is on this network: the packet goes straight to it, no router is needed.`
      : `The packet goes to ${hop}.`
  return { sentence: `${way} ${sentence}`, sources }
}

function isBroadcast(address: Address, { interfaces }: Machine): boolean {
  return address === '255.255.255.255' || broadcastNetwork(address, interfaces) !== undefined
}

function whoIs(machines: Machines, machine: Machine, hop: Address): NextHop {
  const row = machine.neighbours.find((neighbour) => neighbour.address === hop)
  const table = familyOf(hop) === 4 ? 'ARP table' : 'neighbour table'
  if (row === undefined) return { sentence: `Who that is, no ${table} recorded on this machine tells.`, sources: [] }
  if (row.mac === null)
    return { sentence: 'This machine asked who that is, and nobody answered.', sources: row.sources }
  const owner = row.owner === undefined ? undefined : machines.get(row.owner)
  const held = owner?.interfaces.find(({ mac }) => mac?.value === row.mac)
  if (owner === undefined || held === undefined) {
    return { sentence: `It answers at MAC ${row.mac}.`, sources: row.sources }
  }
  // Of a machine that nobody looked into, the row itself is all that is known.
  if (!owner.observed) return { sentence: `That is ${owner.name.value}, at MAC ${row.mac}.`, sources: row.sources }
  const sentence = `That is ${owner.name.value}: its MAC ${row.mac} is the one of ${titleOf(held)}.`
  return { sentence, sources: [...row.sources, ...(held.mac?.sources ?? [])] }
}

/** The name that people see: the vNIC's rather than `eth2`. */
function titleOf({ kind, aliases, name }: Interface): string {
  return (kind.value === 'virtual-nic' ? aliases[0]?.value : undefined) ?? name
}
