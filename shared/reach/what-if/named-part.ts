import type { Interface, Machine, Segment } from '../../inventory/inventory.ts'
import { type Address, parseAddress } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { printable } from '../../recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../recording/refusal.ts'
import type { Topology } from '../../topology/topology.ts'
import { findEndpoint } from '../endpoint.ts'
import { askedAddresses } from '../walk/destination-addresses.ts'
import { outsideNetwork } from './outside-network.ts'

/** The machine that a person means, as in a question: by name, `host`, `router`, or an address. */
export function namedMachine(topology: Topology, text: string): Machine | Refusal {
  const end = findEndpoint(topology, text)
  if (isRefusal(end)) return end
  const machine = topology.inventory.machines.find(({ id }) => id === end.stack)
  return (
    machine ?? refusal('wrong-use', `${printable(text)} is no machine of this network: nothing of it can be changed.`)
  )
}

/** The switch or network of that name (any case) or prefix; `external` where none is called so: the network outside. */
export function namedSegment({ inventory }: Topology, text: string): Segment | Refusal {
  const wanted = text.trim().toLowerCase()
  const named =
    inventory.segments.find(({ name }) => name.value.toLowerCase() === wanted) ??
    inventory.segments.find(({ prefixes }) => prefixes.some(({ value }) => value === wanted))
  const found = named ?? (wanted === 'external' ? outsideNetwork(inventory) : undefined)
  const known = inventory.segments.map(({ name }) => printable(name.value)).join(', ')
  return found ?? refusal('wrong-use', `There is no switch or network ${printable(text)} here. Known: ${known}.`)
}

/** A machine’s interface by one of its names. */
export function namedInterface(machine: Machine, text: string): Interface | Refusal {
  const wanted = text.trim().toLowerCase()
  const found =
    machine.interfaces.find(({ name }) => name.toLowerCase() === wanted) ??
    machine.interfaces.find(({ aliases }) => aliases.some(({ value }) => value.toLowerCase() === wanted))
  const known = machine.interfaces.map(({ name }) => printable(name)).join(', ')
  return (
    found ??
    refusal('wrong-use', `${printable(machine.name.value)} has no interface ${printable(text)}. Known: ${known}.`)
  )
}

/** An address, or that of a machine as `near` would use it: on a network that both share, else IPv4 rather than IPv6. */
export function namedAddress(topology: Topology, text: string, near: Machine): Address | Refusal {
  const address = parseAddress(text)
  if (address !== undefined) return address
  const machine = namedMachine(topology, text)
  if (isRefusal(machine)) return machine
  const [from, to] = [topology.stacks.get(near.id), topology.stacks.get(machine.id)]
  const held =
    from === undefined || to === undefined
      ? []
      : askedAddresses(topology, from, to, { from: near.id, to: machine.id, protocol: 'icmp' })
  const found = held.find((one) => one.held?.known === true && !isLinkLocal(one.address))
  return found?.address ?? refusal('wrong-use', `No address of ${printable(machine.name.value)} is known.`)
}
