import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import { interfaceByName } from './draft.ts'
import type { Interface, Machine } from './inventory.ts'
import { factsOf, merge, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

/** The interface that a row of a Windows command names by its index, by its alias, or by its index in place of a name. */
export function interfaceByIndex(machine: Machine, named: { interface?: string; interfaceIndex?: number }) {
  const { interface: name, interfaceIndex } = named
  const index = interfaceIndex ?? (/^\d{1,10}$/.test(name ?? '') ? Number(name) : undefined)
  return (
    (index === undefined ? undefined : machine.interfaces.find((one) => one.index?.value === index)) ??
    (name === undefined ? undefined : interfaceByName(machine, name))
  )
}

/** What Windows tells of IP on each interface: forwarding, host model, metric; which firewall profile counts there, and which DHCP server gave its address. */
export function joinWindowsIp(read: ReadMachine, machine: Machine): void {
  const ipInterfaces = factsOf(read, 'ip-interface')
  for (const { fact, source } of ipInterfaces) {
    const on = interfaceByIndex(machine, fact)
    if (on !== undefined) joinIpInterface(on, fact, source)
  }
  for (const { fact, source } of factsOf(read, 'connection-profile')) {
    const on = interfaceByIndex(machine, fact)
    if (on === undefined) continue
    on.networkCategory = merge(on.networkCategory, fact.category, source)
    if (fact.name !== undefined) on.networkName = merge(on.networkName, fact.name, source)
    if (fact.connectivity !== undefined) on.connectivity ??= sourcedBy(fact.connectivity, source)
  }
  for (const { fact, source } of factsOf(read, 'dhcp-client')) {
    const on = interfaceByIndex(machine, fact)
    if (on === undefined) continue
    const { server, suffix, leaseFrom: from, leaseUntil: until } = fact
    if (server !== undefined) on.dhcpServer = merge(on.dhcpServer, server, source)
    if (suffix !== undefined) on.dnsSuffix = merge(on.dnsSuffix, suffix, source)
    if (until !== undefined) on.lease ??= sourcedBy({ ...told({ from }), until }, source)
  }
  for (const { fact, source } of factsOf(read, 'dns-client')) {
    const on = interfaceByIndex(machine, fact)
    if (on === undefined) continue
    if (fact.suffix !== undefined) on.dnsSuffix = merge(on.dnsSuffix, fact.suffix, source)
    if (fact.registers !== undefined) on.dnsRegisters = merge(on.dnsRegisters, fact.registers, source)
  }
  if (ipInterfaces.length > 0) dropDevicesWithoutIp(read, machine)
  for (const family of [4, 6] as const) joinForwarding(machine, family)
}

function joinIpInterface(on: Interface, fact: FactOf<'ip-interface'>, source: Source): void {
  on.ip ??= {}
  const settings = on.ip[fact.family] ?? {}
  on.ip[fact.family] = settings
  const { forwarding, weakHostReceive, weakHostSend, dhcp, metric, connected } = fact
  if (forwarding !== undefined) settings.forwarding = merge(settings.forwarding, forwarding, source)
  if (weakHostReceive !== undefined) settings.weakHostReceive = merge(settings.weakHostReceive, weakHostReceive, source)
  if (weakHostSend !== undefined) settings.weakHostSend = merge(settings.weakHostSend, weakHostSend, source)
  if (dhcp !== undefined) settings.dhcp = merge(settings.dhcp, dhcp, source)
  if (metric !== undefined) settings.metric = merge(settings.metric, metric, source)
  if (connected !== undefined && on.connected === undefined) on.connected = sourcedBy(connected, source)
  if (fact.mtu !== undefined && on.mtu === undefined) on.mtu = sourcedBy(fact.mtu, source)
}

/** `Get-NetAdapter -IncludeHidden` also lists filters and miniports: no hardware, and no IP on them. They are nobody's way. */
function dropDevicesWithoutIp(read: ReadMachine, machine: Machine): void {
  const software = new Set(
    factsOf(read, 'interface').flatMap(({ fact }) => (fact.physical === false ? [fact.name] : [])),
  )
  machine.interfaces = machine.interfaces.filter(
    (one) => one.ip !== undefined || one.addresses.length > 0 || !software.has(one.name),
  )
}

/** A machine none of whose interfaces passes packets on does not pass any on; where one does, that is for each to say. */
function joinForwarding(machine: Machine, family: 4 | 6): void {
  const settings = machine.interfaces.flatMap((one) => one.ip?.[family]?.forwarding ?? [])
  if (settings.length === 0 || settings.some(({ value }) => value)) return
  machine.forwarding[family] ??= sourcedBy(false, ...settings.flatMap(({ sources }) => sources))
}
