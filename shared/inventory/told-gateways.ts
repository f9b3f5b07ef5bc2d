import { type Address, familyOf } from '../net/address.ts'
import { familyOfPrefix } from '../net/prefix.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Interface, Machine } from './inventory.ts'
import { factsOf } from './seen.ts'
import type { Source } from './source.ts'

/** A default gateway, and the machine's interface that leads to it. */
interface ToldGateway {
  through: Interface
  gateway: Address
  source: Source
}

/** The gateways that `ipconfig` and its like tell with an interface: they count where no routes of their family were recorded. */
export function toldGateways(read: ReadMachine, machine: Machine): ToldGateway[] {
  return factsOf(read, 'interface').flatMap(({ fact, source }) => {
    const through = machine.interfaces.find(
      ({ name, aliases }) => name === fact.name || aliases.some(({ value }) => value === fact.name),
    )
    if (through === undefined) return []
    return (fact.gateways ?? [])
      .filter((gateway) => !isNobody(gateway) && !hasRoutes(machine, gateway))
      .map((gateway) => ({ through, gateway, source }))
  })
}

function hasRoutes({ routes }: Machine, gateway: Address): boolean {
  return routes.some(({ destination }) => destination !== null && familyOfPrefix(destination) === familyOf(gateway))
}

/** What stands where there is no gateway. */
export function isNobody(address: Address): boolean {
  return address === '0.0.0.0' || address === '::'
}
