import type { Interface, Inventory, Machine } from '../inventory/inventory.ts'
import type { Topology } from '../topology/topology.ts'
import { isolated } from './isolated.ts'

/** An interface, and whose it is. */
export interface Placed {
  machine: Machine
  interface: Interface
}

/** What findings look at, with the look-ups that several of them need. */
export interface Surroundings {
  inventory: Inventory
  topology: Topology
  /** How it was at an earlier moment, where there is one. */
  before?: Inventory
  host: Machine | undefined
  machines: ReadonlyMap<string, Machine>
  interfaces: ReadonlyMap<string, Placed>
  /** "wifi0 of CC-Labs-2"; the machine's name where it has but one card and nobody looked into it. */
  called: (interfaceId: string) => string
}

/** A machine that only others saw, by one card. */
export function isOneCard({ observed, interfaces }: Machine): boolean {
  return !observed && interfaces.length === 1
}

/** Whether commands were run on a Windows machine: much can be told of those only. */
export function hasWindows({ inventory }: Surroundings): boolean {
  return inventory.machines.some(({ os, observed }) => observed && os?.value === 'windows')
}

/** `topology` is that of an inventory; `before` one of an earlier moment of the same host. */
export function surroundingsOf(topology: Topology, before?: Inventory): Surroundings {
  const { inventory } = topology
  const machines = new Map(inventory.machines.map((machine) => [machine.id, machine]))
  const interfaces = new Map<string, Placed>()
  for (const machine of inventory.machines)
    for (const one of machine.interfaces) interfaces.set(one.id, { machine, interface: one })
  const titles = new Map<string, string>()
  for (const { interfaces: own } of topology.stacks.values()) for (const { id, title } of own) titles.set(id, title)
  return {
    inventory,
    topology,
    ...(before === undefined ? {} : { before }),
    host: machines.get(inventory.host),
    machines,
    interfaces,
    called: (id) => {
      const owner = interfaces.get(id)?.machine
      if (owner === undefined) return id
      // Of a machine that only others saw, the one card is what they saw: it has no name of its own.
      if (isOneCard(owner)) return isolated(owner.name.value)
      return `${isolated(titles.get(id) ?? id)} of ${isolated(owner.name.value)}`
    },
  }
}
