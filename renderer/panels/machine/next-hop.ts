import type { Interface, Machine, Route } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import type { Address } from '../../../shared/net/address.ts'

/** Where a row sends a packet, and what proves who that is. */
export interface NextHop {
  sentence: string
  sources: Source[]
}

type Machines = ReadonlyMap<string, Machine>

/**
 * Where the winning row sends the packet: "to 192.168.41.97. That is CC-Labs-2: its MAC … is the one of Container NIC
 * dee36933." Nowhere for a row that keeps it here or throws it away, which the row's own explanation says.
 */
export function nextHopOf(machines: Machines, machine: Machine, route: Route, address: Address): NextHop | undefined {
  const { type, destination } = route
  if (type === 'broadcast') return { sentence: 'It goes to everybody on the network.', sources: [] }
  if (type === 'multicast') return { sentence: 'It goes to everybody who has joined that group.', sources: [] }
  if (type !== 'unicast' && type !== 'anycast') return undefined
  if (destination?.startsWith('127.') || destination === '::1/128') {
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

function whoIs(machines: Machines, machine: Machine, hop: Address): NextHop {
  const row = machine.neighbours.find((neighbour) => neighbour.address === hop)
  if (row === undefined)
    return { sentence: 'Who that is, this machine’s recorded ARP table does not tell.', sources: [] }
  if (row.mac === null) return { sentence: 'It was asked for by ARP, and nobody answered.', sources: row.sources }
  const owner = row.owner === undefined ? undefined : machines.get(row.owner)
  const held = owner?.interfaces.find(({ mac }) => mac?.value === row.mac)
  if (owner === undefined || held === undefined)
    return { sentence: `It answers at MAC ${row.mac}.`, sources: row.sources }
  const sentence = `That is ${owner.name.value}: its MAC ${row.mac} is the one of ${titleOf(held)}.`
  return { sentence, sources: [...row.sources, ...(held.mac?.sources ?? [])] }
}

/** The name that people see: the vNIC's rather than `eth2`. */
function titleOf({ kind, aliases, name }: Interface): string {
  return (kind.value === 'virtual-nic' ? aliases[0]?.value : undefined) ?? name
}
