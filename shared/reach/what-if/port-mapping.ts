import { z } from 'zod'
import type { Inventory, Machine } from '../../inventory/inventory.ts'
import { AddressText } from '../../inventory/net-text.ts'
import type { Assumed } from '../../inventory/source.ts'
import { type Address, address, familyOf } from '../../net/address.ts'
import { isRefusal, type Refusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findMachine, nameOf } from './find-part.ts'

const PortNumber = z.number().int().min(1).max(65_535)

const schema = z.object({
  kind: z.literal('mapping'),
  machine: z.string(),
  protocol: z.enum(['tcp', 'udp']),
  port: PortNumber,
  to: AddressText,
  toPort: PortNumber,
})
type Mapping = z.infer<typeof schema>

/** A port of the host, or of the router, leads on to a port of a guest. */
export const portMapping = defineChange({
  schema,
  words: (inventory, { machine, protocol, port, to, toPort }) =>
    `${nameOf(inventory, machine)} passes its ${protocol.toUpperCase()} port ${port} on to ${ownerOf(inventory, to)}${toPort === port ? '' : `, port ${toPort}`}`,
  apply: (draft, change, source) => {
    const machine = findMachine(draft, change.machine)
    if (isRefusal(machine)) return machine
    if (machine.interfaces.some(({ addresses }) => addresses.some((held) => held.address === change.to)))
      return refusal('what-if', `${change.to} is ${machine.name.value}’s own address: there is nothing to pass on.`)
    return machine.os?.value === 'windows' ? proxy(machine, change, source) : map(machine, change, source)
  },
})

/** The machine that people know rather than its address. */
function ownerOf({ machines }: Inventory, to: Address): string {
  const holds = ({ interfaces }: Machine) =>
    interfaces.some(({ addresses }) => addresses.some((held) => held.address === to))
  return machines.find(holds)?.name.value ?? to
}

/** Windows maps no port into the Default Switch; what it can do for every guest is to answer itself and connect on. */
function proxy(machine: Machine, { protocol, port, to, toPort }: Mapping, source: Assumed): Refusal | undefined {
  if (protocol !== 'tcp')
    return refusal('what-if', `Windows passes only TCP ports on to its guests (netsh portproxy), not ${protocol}.`)
  const listenFamily = familyOf(to)
  const made = {
    listenFamily,
    listenAddress: '*' as const,
    listenPort: port,
    connectAddress: to,
    connectPort: toPort,
    sources: [source],
  }
  const others = (machine.portProxies?.value ?? []).filter(
    (one) => one.listenPort !== port || one.listenFamily !== listenFamily,
  )
  machine.portProxies = { value: [made, ...others], sources: [source, ...(machine.portProxies?.sources ?? [])] }
  return undefined
}

function map(machine: Machine, { protocol, port, to, toPort }: Mapping, source: Assumed): Refusal | undefined {
  if (familyOf(to) !== 4) return refusal('what-if', `${to} needs no mapped port: IPv6 addresses are not translated.`)
  const made = {
    protocol,
    externalAddress: address('0.0.0.0'),
    externalPort: port,
    internalAddress: to,
    internalPort: toPort,
    sources: [source],
  }
  const others = (machine.natMappings?.value ?? []).filter(
    (one) => one.externalPort !== port || one.protocol !== protocol,
  )
  machine.natMappings = { value: [made, ...others], sources: [source, ...(machine.natMappings?.sources ?? [])] }
  return undefined
}
