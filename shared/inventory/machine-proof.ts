import type { Fact } from '../facts/fact.ts'
import { NO_MAC } from '../net/mac.ts'
import { isLinkLocal, isLoopback } from '../net/scope.ts'
import type { Interface, Inventory, Machine } from './inventory.ts'

/** A machine that is known, and how. */
export interface MachineProof {
  machine: Machine
  /** A sentence. */
  because: string
}

/** The machine that has a MAC that was printed as the machine’s own; else one of the addresses. */
export function provenBy(inventory: Inventory, facts: readonly Fact[]): MachineProof | undefined {
  const macs = new Set(facts.flatMap((fact) => (fact.kind === 'interface' && fact.mac !== undefined ? [fact.mac] : [])))
  macs.delete(NO_MAC)
  const byMac = holderOf(inventory, (one) => one.mac !== undefined && macs.has(one.mac.value))
  if (byMac !== undefined) return { machine: byMac.machine, because: `Its MAC ${byMac.one.mac?.value} is known.` }
  const addresses = new Set(
    facts.flatMap((fact) => {
      if (fact.kind === 'address') return [fact.address]
      return fact.kind === 'neighbour' && fact.interfaceAddress !== undefined ? [fact.interfaceAddress] : []
    }),
  )
  const own = (one: Interface) =>
    one.addresses.find(({ address }) => addresses.has(address) && !isLoopback(address) && !isLinkLocal(address))
  const byAddress = holderOf(inventory, (one) => own(one) !== undefined)
  if (byAddress === undefined) return undefined
  return { machine: byAddress.machine, because: `Its address ${own(byAddress.one)?.address} is known.` }
}

/** The machine that is called so: in any case, with or without a domain behind the name. */
export function machineCalled(inventory: Inventory, name: string): Machine | undefined {
  const short = (text: string) => text.toLowerCase().split('.')[0]
  return inventory.machines.find((machine) =>
    [machine.name, ...machine.aliases].some(({ value }) => short(value) === short(name)),
  )
}

/** The machine with most such interfaces: a host’s vNIC can have the MAC of another NIC, an address can be there twice. */
function holderOf(
  inventory: Inventory,
  fits: (one: Interface) => boolean,
): { machine: Machine; one: Interface } | undefined {
  let best: { machine: Machine; one: Interface; count: number } | undefined
  for (const machine of inventory.machines) {
    const fitting = machine.interfaces.filter(fits)
    const [one] = fitting
    if (one !== undefined && fitting.length > (best?.count ?? 0)) best = { machine, one, count: fitting.length }
  }
  return best
}
