import type { Address } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import { NO_MAC } from '../net/mac.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Interface, InterfaceAddress, Machine, MachineKind, Segment } from './inventory.ts'
import { addSource, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

/** What is known from outside the recording. */
export interface Knowledge {
  /** The IEEE registry's organisation for a MAC; `undefined` for a locally administered or unregistered one. */
  vendorOf: (mac: Mac) => string | undefined
}

/** The inventory while it is being joined; each join adds to it. */
export interface Draft {
  read: ReadMachine[]
  host: Machine
  machines: Machine[]
  segments: Segment[]
  /** Hyper-V's switches that Hyper-V itself did not tell of. */
  unlisted: Set<Segment>
  /** What the networks of Windows’ Host Network Service are, by id and by name. */
  hnsNetworks: Map<string, Segment>
}

/** A machine of which nothing is known yet but that it exists. */
export function newMachine(id: string, kind: MachineKind, name: string, source: Source): Machine {
  return {
    id,
    kind,
    name: sourcedBy(name, source),
    aliases: [],
    observed: false,
    interfaces: [],
    routesRecorded: false,
    routes: [],
    rules: [],
    neighbours: [],
    forwarding: {},
    filterRecorded: false,
    filters: [],
    settings: [],
    remarks: [],
  }
}

export function newInterface(machine: Machine, name: string, source: Source): Interface {
  const created: Interface = {
    id: `${machine.id}#${name}`,
    name,
    aliases: [],
    kind: sourcedBy('other', source),
    addresses: [],
    uplink: false,
    remarks: [],
    sources: [source],
  }
  machine.interfaces.push(created)
  return created
}

/** Adds an address, or the source to one that is known. */
export function addAddress(to: Interface, address: Address, source: Source, length?: number): InterfaceAddress {
  const known = to.addresses.find((one) => one.address === address)
  if (known !== undefined) {
    addSource(known.sources, source)
    if (known.length === undefined && length !== undefined) {
      known.length = length
      known.lengthSources = [source]
    }
    return known
  }
  const added: InterfaceAddress = { address, sources: [source], ...(length === undefined ? {} : { length }) }
  to.addresses.push(added)
  return added
}

/** Adds another name of the same interface or machine. */
export function addAlias(to: Interface | Machine, name: string, source: Source): void {
  const own = typeof to.name === 'string' ? to.name : to.name.value
  if (own === name) return
  const known = to.aliases.find((alias) => alias.value === name)
  if (known === undefined) to.aliases.push(sourcedBy(name, source))
  else addSource(known.sources, source)
}

export function interfaceByMac(machine: Machine, mac: Mac): Interface | undefined {
  return mac === NO_MAC ? undefined : machine.interfaces.find((one) => one.mac?.value === mac)
}

export function interfaceByAddress(machine: Machine, address: Address): Interface | undefined {
  return machine.interfaces.find((one) => one.addresses.some((held) => held.address === address))
}

export function interfaceByName(machine: Machine, name: string): Interface | undefined {
  return (
    machine.interfaces.find((one) => one.name === name) ??
    machine.interfaces.find((one) => one.aliases.some((alias) => alias.value === name))
  )
}

/** The machine and interface with this MAC among `machines`. */
export function ownerOfMac(machines: Machine[], mac: Mac): { machine: Machine; interface: Interface } | undefined {
  for (const machine of machines) {
    const found = interfaceByMac(machine, mac)
    if (found !== undefined) return { machine, interface: found }
  }
  return undefined
}
