import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { newInterface, newMachine } from './draft.ts'
import { filtersOf } from './filters.ts'
import { InterfaceJoin } from './interface-join.ts'
import type { Machine, Route } from './inventory.ts'
import { neighboursOf } from './neighbours.ts'
import { ownAddressRows } from './own-address-rows.ts'
import { assumed, factsOf, merge, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

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
  machine.routes = factsOf(read, 'route').map(({ fact, source }) => routeOf(machine, fact, source))
  machine.routesRecorded = machine.routes.length > 0
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
  joinForwarding(machine)
  Object.assign(machine, filtersOf(read))
  return machine
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
  for (const { fact, output, source } of factsOf(read, 'interface', 'address')) {
    if (fact.kind === 'interface') join.interface(fact, output.parser?.id ?? '', source)
    else join.address(fact, output.parser?.id ?? '', source)
  }
}

function routeOf(machine: Machine, fact: FactOf<'route'>, source: Source): Route {
  const through = fact.interface === undefined ? undefined : interfaceOfRoute(machine, fact.interface, source)
  const { kind: _, line: _l, endLine: _e, columns: _c, interface: _i, gateway, persistent: _p, mtu: _m, ...rest } = fact
  return {
    ...rest,
    ...(fact.gatewayName === undefined ? { gateway } : {}),
    ...(through === undefined ? {} : { interface: through.id }),
    sources: [source],
  }
}

function interfaceOfRoute(machine: Machine, name: string, source: Source) {
  return (
    machine.interfaces.find((one) => one.name === name || one.addresses.some((held) => held.address === name)) ??
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
