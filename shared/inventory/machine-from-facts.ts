import type { FactOf } from '../facts/fact.ts'
import { familyOfPrefix, type Prefix } from '../net/prefix.ts'
import type { ReadMachine, ReadOutput } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import { newInterface, newMachine } from './draft.ts'
import { filtersOf } from './filters.ts'
import { hnsTypeWord } from './hns-type-word.ts'
import { InterfaceJoin } from './interface-join.ts'
import type { Interface, Machine, Route } from './inventory.ts'
import { joinDns } from './join-dns.ts'
import { nameAsking } from './name-asking.ts'
import { neighboursOf } from './neighbours.ts'
import { networkVirtualization } from './network-virtualization.ts'
import { ownAddressRows } from './own-address-rows.ts'
import { assumed, factsOf, merge, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'
import { toldGateways } from './told-gateways.ts'
import { interfaceByIndex, joinWindowsIp } from './windows-ip.ts'
import { windowsLists } from './windows-lists.ts'

/** What one recorded machine says about itself: its outputs' facts, put on its interfaces. Nothing of other machines is used. */
export function machineFromFacts(read: ReadMachine): Machine {
  const { machine: recorded } = read
  const byFolder = assumed('recorded-name', 'The name under which the machine was recorded.')
  const machine = newMachine(recorded.id, recorded.role, recorded.name ?? recorded.id, byFolder)
  machine.observed = recorded.outputs.some((output) => output.failure === undefined)
  const ownName = factsOf(read, 'host-name')[0] ?? computerName(read)
  if (ownName !== undefined && (recorded.role === 'host' || recorded.name === undefined))
    machine.name = sourcedBy(ownName.fact.name, ownName.source)
  if (read.os !== undefined) machine.os = sourcedBy(read.os, osSource(read))
  joinInterfaces(read, machine)
  if (read.os === 'windows') joinWindowsIp(read, machine)
  machine.routes = routesOf(read, machine)
  machine.routesRecorded = machine.routes.length > 0
  for (const { through } of toldGateways(read, machine)) through.uplink = true
  if (read.os === 'windows') ownAddressRows(machine)
  machine.neighbours = neighboursOf(read, machine)
  machine.rules = factsOf(read, 'rule').map(
    ({ fact: { kind: _, line: _l, endLine: _e, columns: _c, ...rule }, source }) => ({ ...rule, sources: [source] }),
  )
  machine.settings = factsOf(read, 'sysctl').map(({ fact, source }) => ({
    key: fact.key,
    value: fact.value,
    sources: [source],
  }))
  for (const { fact, source } of factsOf(read, 'vm-security')) {
    for (const [key, value] of Object.entries(fact.settings))
      machine.settings.push({
        key: fact.vmName === undefined ? key : `${fact.vmName}: ${key}`,
        value,
        sources: [source],
      })
  }
  for (const { fact, source } of factsOf(read, 'registry-value'))
    machine.settings.push({ key: `${fact.key}\\${fact.name}`, value: fact.value, sources: [source] })
  for (const { fact, source } of factsOf(read, 'virtual-network'))
    machine.settings.push({ ...settingOf(fact), sources: [source] })
  machine.settings.push(...nameAsking(read), ...networkVirtualization(read))
  joinDns(read, machine)
  joinForwarding(machine)
  Object.assign(machine, filtersOf(read))
  if (read.os === 'windows') Object.assign(machine, windowsLists(read, machine))
  return machine
}

/** What a machine tells of the virtual networks on it. */
function settingOf(fact: FactOf<'virtual-network'>): { key: string; value: string } {
  const mode = fact.manager === 'hns' ? hnsTypeWord(fact.mode ?? '') : fact.mode
  const told = [mode, fact.bridge, ...fact.prefixes].filter((one) => one !== undefined)
  return { key: `Virtual network: ${fact.name}`, value: told.join(', ') }
}

/** Hyper-V’s cmdlets name the host that they ran on (`ComputerName`), whatever VM they are about. */
function computerName(read: ReadMachine): { fact: { name: string }; source: Source } | undefined {
  return factsOf(read, 'vm-security', 'switch-extension')
    .flatMap(({ fact, source }) =>
      fact.computerName === undefined ? [] : [{ fact: { name: fact.computerName }, source }],
    )
    .at(0)
}

function osSource(read: ReadMachine): Source {
  const telling = read.outputs.find((output) => output.parser?.os === read.os && output.facts.length > 0)
  const fact = telling?.facts[0]
  if (telling === undefined || fact === undefined)
    return assumed('recorded-os', 'The operating system that whoever recorded the machine named.')
  return (
    factsOf(read, fact.kind)[0]?.source ?? assumed('recorded-os', 'The operating system whose commands were recorded.')
  )
}

function joinInterfaces(read: ReadMachine, machine: Machine): void {
  const join = new InterfaceJoin(machine, read.os === 'windows')
  const facts = factsOf(read, 'interface', 'address')
  // Windows' own list of adapters comes first: others name an adapter by its index alone.
  const isList = ({ output }: { output: ReadOutput }) => output.parser?.id === 'windows-get-netadapter'
  for (const { fact, output, source } of [...facts.filter(isList), ...facts.filter((one) => !isList(one))]) {
    if (fact.kind === 'interface') join.interface(fact, output.parser?.id ?? '', source)
    else join.address(byAlias(read, fact), output.parser?.id ?? '', source)
  }
}

/** `Get-NetIPAddress` may name an interface by its index alone; `Get-NetIPInterface` tells the name, of the loopback as well. */
function byAlias(read: ReadMachine, fact: FactOf<'address'>): FactOf<'address'> {
  if (fact.interface !== `${fact.interfaceIndex}`) return fact
  const named = factsOf(read, 'ip-interface').find((one) => one.fact.interfaceIndex === fact.interfaceIndex)
  return named === undefined ? fact : { ...fact, interface: named.fact.interface }
}

/** Rows that are kept for every start are no rows of the table: those that are in it as well are marked. */
function routesOf(read: ReadMachine, machine: Machine): Route[] {
  const all = factsOf(read, 'route')
  const kept = all.filter(({ fact }) => fact.persistent === true)
  const active = all.filter(({ fact }) => fact.persistent !== true)
  return active.map(({ fact, source }) => {
    const row = routeOf(machine, fact, source)
    const same = kept.filter((one) => one.fact.destination === fact.destination && one.fact.gateway === fact.gateway)
    const [first, ...others] = same.map((one) => one.source)
    return first === undefined ? row : { ...row, persistent: sourcedBy(true as const, first, ...others) }
  })
}

function routeOf(machine: Machine, fact: FactOf<'route'>, source: Source): Route {
  const through = fact.interface === undefined ? undefined : interfaceOfRoute(machine, fact, fact.interface, source)
  const { type, destination, destinationName, destinationLength, gateway, gatewayName } = fact
  const { table, protocol, preferredSource, linkDown } = fact
  const added = fact.metricWithoutInterface === true ? addedMetric(through, destination) : undefined
  const metric = fact.metric === undefined ? undefined : fact.metric + (added?.value ?? 0)
  return {
    type,
    destination,
    ...(gatewayName === undefined ? { gateway } : { gatewayName }),
    ...told({ destinationName, destinationLength, metric, table, protocol, preferredSource, linkDown }),
    ...(through === undefined ? {} : { interface: through.id }),
    sources: [source, ...(added?.sources ?? [])],
  }
}

/** Windows compares the sum of the route's own metric and the interface's. */
function addedMetric(through: Interface | undefined, destination: Prefix | null) {
  return destination === null ? undefined : through?.ip?.[familyOfPrefix(destination)]?.metric
}

function interfaceOfRoute(machine: Machine, fact: FactOf<'route'>, name: string, source: Source) {
  return (
    machine.interfaces.find((one) => one.name === name || one.addresses.some((held) => held.address === name)) ??
    (machine.os?.value === 'windows' ? interfaceByIndex(machine, fact) : undefined) ??
    newInterface(machine, name, source)
  )
}

/** Linux: `net.ipv4.ip_forward` and `net.ipv6.conf.all.forwarding` (kernel documentation, ip-sysctl). */
function joinForwarding(machine: Machine): void {
  for (const setting of machine.settings) {
    const source = setting.sources[0]
    if (source === undefined) continue
    if (setting.key === 'net.ipv4.ip_forward')
      machine.forwarding[4] = merge(machine.forwarding[4], setting.value.trim() !== '0', source)
    if (setting.key === 'net.ipv6.conf.all.forwarding')
      machine.forwarding[6] = merge(machine.forwarding[6], setting.value.trim() !== '0', source)
  }
}
