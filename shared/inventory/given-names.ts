import { type Address, familyOf } from '../net/address.ts'
import { contains } from '../net/prefix.ts'
import { isLoopback } from '../net/scope.ts'
import { becomePartOf } from './become-part-of.ts'
import { behindPort } from './behind-port.ts'
import { addAddress, addAlias, type Draft, ownerOfMac } from './draft.ts'
import type { Interface, Machine } from './inventory.ts'
import { addSource, factsOf, merge, type SeenFact, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

/**
 * Names and addresses that a machine gave others, or knows them by: DHCP leases, `hosts` and `hosts.ics`. They name a guest that is
 * known by its port alone, and give an address to one of which no other was seen. Both may be out of date, so that what was seen
 * otherwise comes first.
 */
export function joinGivenNames(draft: Draft): void {
  for (const read of draft.read) for (const seen of factsOf(read, 'lease')) joinLease(draft, seen, read.machine.id)
  for (const read of draft.read) for (const seen of factsOf(read, 'guest-adapter')) joinAdapter(draft, seen)
  const known = knownBy(draft)
  const entries = draft.read.flatMap((read) => factsOf(read, 'host-entry'))
  // Old rows stay in hosts.ics: of two for one machine the lease that ends later is the one it has.
  const dated = entries.filter(({ fact }) => fact.until !== undefined)
  dated.sort((a, b) => ((a.fact.until ?? '') < (b.fact.until ?? '') ? 1 : -1))
  for (const seen of [...dated, ...entries.filter(({ fact }) => fact.until === undefined)])
    joinEntry(draft, seen, known)
}

/** Looked up once: lists of names to block have hundreds of thousands of rows. */
interface Known {
  holders: Map<Address, Machine[]>
  guests: Map<string, Machine>
}

function knownBy(draft: Draft): Known {
  const holdings = draft.machines.flatMap((machine) =>
    machine.interfaces.flatMap((one) => one.addresses.map(({ address }) => ({ machine, address }))),
  )
  const byAddress = [...Map.groupBy(holdings, ({ address }) => address)]
  const guests = draft.machines.filter(({ kind }) => kind === 'guest')
  return {
    holders: new Map(
      byAddress.map(([address, list]) => [address, [...new Set(list.map(({ machine }) => machine))]] as const),
    ),
    guests: new Map(guests.map((guest) => [guest.name.value.toLowerCase(), guest])),
  }
}

function joinLease(draft: Draft, { fact, source }: SeenFact<'lease'>, reader: string): void {
  if (fact.mac === undefined) {
    joinOwnLease(draft, fact, source, reader)
    return
  }
  const owner = ownerOfMac(draft.machines, fact.mac)
  if (owner === undefined) return
  giveAddress(owner.machine, owner.interface, fact.address, source)
  if (fact.name !== undefined) giveName(draft, owner.machine, fact.name, source)
}

/** What a client remembers of its own lease is one more proof of an address that it has; of another it is only history. */
function joinOwnLease(draft: Draft, fact: SeenFact<'lease'>['fact'], source: Source, reader: string): void {
  const machine = draft.machines.find((one) => one.id === reader)
  const holder = machine?.interfaces.find((one) => one.addresses.some((held) => held.address === fact.address))
  const held = holder?.addresses.find((one) => one.address === fact.address)
  if (holder === undefined || held === undefined) return
  addSource(held.sources, source)
  if (fact.server !== undefined) holder.dhcpServer = merge(holder.dhcpServer, fact.server, source)
  held.assigned ??= { by: 'dhcp', sentence: '', sources: [source] }
}

/** libvirt’s and Docker’s guests: behind the port that they name, else with their MAC. */
function joinAdapter(draft: Draft, { fact, source }: SeenFact<'guest-adapter'>): void {
  const owner =
    behindPort(draft, fact.port) ?? (fact.mac === undefined ? undefined : ownerOfMac(draft.machines, fact.mac))
  if (owner === undefined || owner.machine.kind !== 'guest') return
  addSource(owner.interface.sources, source)
  if (fact.mac !== undefined) owner.interface.mac = merge(owner.interface.mac, fact.mac, source)
  for (const { address, length } of fact.addresses) giveAddress(owner.machine, owner.interface, address, source, length)
  if (fact.guest === undefined) return
  const same = guestNamed(draft, fact.guest)
  if (same === undefined || same === owner.machine) giveName(draft, owner.machine, fact.guest, source)
  else if (isNamedAfterPort(draft, owner.machine)) becomePartOf(draft, same, owner.machine)
}

const guestNamed = (draft: Draft, name: string): Machine | undefined =>
  draft.machines.find((one) => one.kind === 'guest' && one.name.value === name)

function joinEntry(draft: Draft, { fact, source }: SeenFact<'host-entry'>, known: Known): void {
  const [name] = fact.names
  if (name === undefined || isLoopback(fact.address)) return
  const [holder, ...others] = known.holders.get(fact.address) ?? []
  if (holder !== undefined && others.length === 0) giveName(draft, holder, name, source)
  // The Default Switch's own DHCP server writes down the name of the VM that asked.
  const guest = holder === undefined && isIcs(source) ? known.guests.get(labelOf(name).toLowerCase()) : undefined
  const one = guest?.interfaces.find((held) => isOnNetworkOf(draft, held, fact.address))
  if (guest !== undefined && one !== undefined) giveAddress(guest, one, fact.address, source)
}

const isIcs = (source: Source): boolean => source.kind === 'seen' && /hosts\.ics/i.test(source.command)

function isOnNetworkOf(draft: Draft, one: Interface, address: Address): boolean {
  const segment = draft.segments.find(({ id }) => id === one.segment)
  return segment?.prefixes.some(({ value }) => contains(value, address)) === true
}

/** A machine that told its own addresses told all of them. */
function giveAddress(machine: Machine, one: Interface, address: Address, source: Source, length?: number): void {
  const known = one.addresses.find((held) => held.address === address)
  const isOpen = !machine.observed && one.addresses.every((held) => familyOf(held.address) !== familyOf(address))
  if (known !== undefined || isOpen) addAddress(one, address, source, length)
}

/** A name takes the place of that of a port, behind which somebody was; else it is a further one. */
function giveName(draft: Draft, machine: Machine, name: string, source: Source): void {
  const label = labelOf(name)
  if (isNamedAfterPort(draft, machine) || isNamedAfterAddress(machine)) {
    const port = machine.name
    machine.name = sourcedBy(label, source)
    for (const known of port.sources) addAlias(machine, port.value, known)
  } else if (machine.name.value.toLowerCase() === label.toLowerCase())
    machine.name = merge(machine.name, machine.name.value, source)
  else if (machine.kind === 'guest') addAlias(machine, name, source)
}

const labelOf = (name: string): string => name.split('.')[0] ?? name

const isNamedAfterAddress = (machine: Machine): boolean =>
  machine.kind === 'guest' &&
  machine.interfaces.some(({ addresses }) => addresses.some(({ address }) => address === machine.name.value))

const isNamedAfterPort = (draft: Draft, machine: Machine): boolean =>
  machine.kind === 'guest' && !machine.observed && draft.host.interfaces.some((one) => one.name === machine.name.value)
