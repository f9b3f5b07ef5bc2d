import type { FactOf } from '../facts/fact.ts'
import { NO_MAC } from '../net/mac.ts'
import { addAddress, addAlias, interfaceByAddress, interfaceByMac, newInterface } from './draft.ts'
import type { Interface, InterfaceKind, Machine } from './inventory.ts'
import { addSource, merge, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

const kindOfMedium: Record<NonNullable<FactOf<'interface'>['medium']>, InterfaceKind> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  loopback: 'loopback',
  bridge: 'bridge',
  veth: 'veth',
  vlan: 'vlan',
  tunnel: 'tunnel',
  bond: 'ethernet',
  tap: 'virtual-nic',
  macvlan: 'virtual-nic',
  other: 'other',
}

/**
 * Puts interface and address facts of one machine's commands on its interfaces. On Windows the same adapter has two
 * names (`ipconfig`: "Npcap Loopback Adapter", WSL's `ip address`: "eth1"): different commands are joined by MAC or address.
 */
export class InterfaceJoin {
  private readonly machine: Machine
  private readonly twoNames: boolean
  private readonly byName = new Map<string, Interface>()
  private readonly namedBy = new Map<Interface, Set<string>>()

  constructor(machine: Machine, twoNames: boolean) {
    this.machine = machine
    this.twoNames = twoNames
  }

  interface(fact: FactOf<'interface'>, parser: string, source: Source): void {
    const known = this.find(fact.name, parser)
    const twin =
      known ?? (fact.mac === undefined ? undefined : this.twin(parser, interfaceByMac(this.machine, fact.mac)))
    const one = this.name(twin ?? newInterface(this.machine, fact.name, source), fact.name, parser, source)
    addSource(one.sources, source)
    if (fact.index !== undefined) one.index = merge(one.index, fact.index, source)
    if (fact.mac !== undefined && fact.mac !== NO_MAC) one.mac = merge(one.mac, fact.mac, source)
    if (fact.permanentMac !== undefined && fact.permanentMac !== fact.mac)
      one.permanentMac = merge(one.permanentMac, fact.permanentMac, source)
    if (fact.up !== undefined) one.up = merge(one.up, fact.up, source)
    if (fact.connected !== undefined) one.connected = merge(one.connected, fact.connected, source)
    if (fact.mtu !== undefined) one.mtu = merge(one.mtu, fact.mtu, source)
    // Without an interface below it: a card's own setting.
    if (fact.vlanId !== undefined && fact.vlanId > 0 && fact.lower === undefined)
      one.vlan = merge(one.vlan, fact.vlanId, source)
    const hardware = fact.physical ?? (fact.virtual === true ? false : undefined)
    if (hardware !== undefined) one.hardware = merge(one.hardware, hardware, source)
    if (fact.linkSpeed !== undefined) one.linkSpeed ??= sourcedBy(fact.linkSpeed, source)
    if (fact.dhcpServer !== undefined) one.dhcpServer = merge(one.dhcpServer, fact.dhcpServer, source)
    if (fact.description !== undefined) addAlias(one, fact.description, source)
    if (fact.medium !== undefined && one.kind.value === 'other') one.kind = sourcedBy(kindOfMedium[fact.medium], source)
  }

  address(fact: FactOf<'address'>, parser: string, source: Source): void {
    const known = this.find(fact.interface, parser) ?? this.byIndex(fact)
    const sameAddress = this.twin(parser, interfaceByAddress(this.machine, fact.address))
    if (known !== undefined && sameAddress !== undefined && sameAddress !== known && known.addresses.length === 0) {
      this.absorb(sameAddress, known, parser, source)
    }
    const found = this.find(fact.interface, parser) ?? this.byIndex(fact) ?? sameAddress
    const one = this.name(found ?? this.indexed(fact, source), fact.interface, parser, source)
    const held = addAddress(one, fact.address, source, fact.length)
    if (fact.duplicate === true) held.duplicate = true
    if (fact.tentative === true) held.state ??= 'tentative'
    if (fact.temporary === true) held.temporary = true
    if (fact.deprecated === true) held.state ??= 'deprecated'
    if (fact.origin !== undefined || fact.dynamic !== undefined || fact.autoconfigured !== undefined) {
      held.assigned ??= assignment(fact, source)
    }
  }

  /** Windows' Net* cmdlets name an interface by its index, often by nothing else. */
  private byIndex({ interfaceIndex }: FactOf<'address'>): Interface | undefined {
    if (interfaceIndex === undefined) return undefined
    return this.machine.interfaces.find((one) => one.index?.value === interfaceIndex)
  }

  private indexed({ interface: name, interfaceIndex }: FactOf<'address'>, source: Source): Interface {
    const one = newInterface(this.machine, name, source)
    if (interfaceIndex !== undefined) one.index = sourcedBy(interfaceIndex, source)
    return one
  }

  private find(name: string, parser: string): Interface | undefined {
    return this.byName.get(this.twoNames ? `${parser}:${name}` : name) ?? this.sameFamilyOfNames(name)
  }

  /** `ip address` and `ip link` name alike; a plain equal name is the same interface. */
  private sameFamilyOfNames(name: string): Interface | undefined {
    return this.machine.interfaces.find((one) => one.name === name)
  }

  private twin(parser: string, found: Interface | undefined): Interface | undefined {
    return this.twoNames && found !== undefined && !this.namedBy.get(found)?.has(parser) ? found : undefined
  }

  private name(one: Interface, name: string, parser: string, source: Source): Interface {
    this.byName.set(this.twoNames ? `${parser}:${name}` : name, one)
    const parsers = this.namedBy.get(one) ?? new Set<string>()
    this.namedBy.set(one, parsers.add(parser))
    // An index in place of a name is no name that anybody calls it by.
    if (name !== `${one.index?.value}`) addAlias(one, name, source)
    return one
  }

  /** `from` turned out to be the same adapter as `into`: its names and values move over. */
  private absorb(into: Interface, from: Interface, parser: string, source: Source): void {
    this.machine.interfaces.splice(this.machine.interfaces.indexOf(from), 1)
    for (const one of from.sources) addSource(into.sources, one)
    for (const one of from.sources) addAlias(into, from.name, one)
    for (const alias of from.aliases) addAlias(into, alias.value, alias.sources[0] ?? source)
    if (into.mac === undefined && from.mac !== undefined) into.mac = from.mac
    if (into.connected === undefined && from.connected !== undefined) into.connected = from.connected
    this.name(into, from.name, parser, source)
    for (const [key, one] of this.byName) if (one === from) this.byName.set(key, into)
  }
}

type Assigned = NonNullable<Interface['addresses'][number]['assigned']>

/** Windows' PrefixOrigin. */
const ORIGINS: ReadonlyMap<string, Assigned['by']> = new Map([
  ['Dhcp', 'dhcp'],
  ['RouterAdvertisement', 'router-advertisement'],
  ['WellKnown', 'well-known'],
  ['Manual', 'manual'],
])

/** What the row itself says of who assigned the address; `assignments.ts` makes sentences of it later. */
function assignment(fact: FactOf<'address'>, source: Source): Assigned {
  const sources = [source]
  if (fact.autoconfigured === true) return { by: 'self-assigned', sentence: '', sources }
  const origin = ORIGINS.get(fact.origin ?? '')
  if (origin !== undefined) return { by: origin, sentence: '', sources }
  const leased = fact.validSeconds !== undefined || fact.origin === 'dhcp'
  if (leased && fact.origin?.includes('ra') === true) return { by: 'router-advertisement', sentence: '', sources }
  return { by: leased ? 'dhcp' : fact.dynamic === true ? 'unknown' : 'manual', sentence: '', sources }
}
