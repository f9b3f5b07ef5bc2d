import { becomePartOf } from './become-part-of.ts'
import { behindPort } from './behind-port.ts'
import { addAddress, addAlias, type Draft, interfaceByName, newInterface, ownerOfMac } from './draft.ts'
import type { Interface, Machine } from './inventory.ts'
import { addSource, merge, type SeenFact, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import type { ToldGuest } from './told-guests.ts'
import type { ToldNetworks } from './told-networks.ts'

type Adapter = SeenFact<'guest-adapter'>

/** Finds which interface an adapter is that a manager of guests tells of, and adds those that nobody saw. */
export class GuestAdapters {
  private readonly draft: Draft
  private readonly networks: ToldNetworks

  constructor(draft: Draft, networks: ToldNetworks) {
    this.draft = draft
    this.networks = networks
  }

  /** Who is behind the ports of a guest, or has its MACs, and has no name of its own yet. */
  ownerOf({ adapters }: ToldGuest): Machine | undefined {
    return adapters.map((adapter) => this.find(adapter)?.machine).find((one) => one !== undefined && isOpen(one))
  }

  join(machine: Machine, adapter: Adapter): void {
    const { fact, source } = adapter
    const found = this.find(adapter)
    if (found !== undefined && found.machine !== machine && isOpen(found.machine))
      becomePartOf(this.draft, machine, found.machine)
    const isOwn = found !== undefined && machine.interfaces.includes(found.interface)
    const one = isOwn ? found.interface : this.add(machine, adapter)
    addSource(one.sources, source)
    if (fact.mac !== undefined) one.mac = merge(one.mac, fact.mac, source)
    if (fact.name !== undefined && !machine.observed) rename(machine, one, adapter)
    if (fact.connected === false) one.connected = merge(one.connected, false, source)
    this.attach(machine, one, adapter)
    // A machine that told its own addresses told all of them.
    for (const { address, length } of fact.addresses)
      if (!machine.observed || one.addresses.some((held) => held.address === address))
        addAddress(one, address, source, length)
  }

  private find({ fact }: Adapter): { machine: Machine; interface: Interface } | undefined {
    const behind = behindPort(this.draft, fact.port)
    if (behind !== undefined || fact.mac === undefined) return behind
    const owner = ownerOfMac(this.draft.machines, fact.mac)
    return owner?.machine.kind === 'host' || owner?.machine.kind === 'router' ? undefined : owner
  }

  private add(machine: Machine, { fact, source }: Adapter): Interface {
    const wanted = fact.name ?? fact.network ?? 'NIC'
    const taken = new Set(machine.interfaces.map(({ name }) => name))
    let name = wanted
    for (let copy = 2; taken.has(name); copy += 1) name = `${wanted} ${copy}`
    const one = newInterface(machine, name, source)
    one.kind = sourcedBy('virtual-nic', source)
    return one
  }

  private attach(machine: Machine, one: Interface, adapter: Adapter): void {
    if (one.segment !== undefined) return
    const segment = this.networks.segmentOf(adapter)
    if (segment === undefined) return
    const attachment = attach(segment, machine, one, adapter.source)
    const port = adapter.fact.port === undefined ? undefined : interfaceByName(this.draft.host, adapter.fact.port)
    if (port !== undefined) attachment.port = port.id
  }
}

/** Nobody recorded it, and no manager has told of it. */
const isOpen = (machine: Machine): boolean =>
  !machine.observed && machine.guest === undefined && (machine.kind === 'guest' || machine.kind === 'lan-device')

/** `behind vnet0` says nothing that the guest itself would know it by. Ids stay. */
function rename(machine: Machine, one: Interface, { fact: { name }, source }: Adapter): void {
  if (name === undefined || !/^behind /.test(one.name) || machine.interfaces.some((other) => other.name === name))
    return
  addAlias(one, one.name, source)
  one.name = name
}
