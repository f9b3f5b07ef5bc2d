import type { Interface, Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import { type Refusal, refusal } from '../../recording/refusal.ts'

/** The machine with this id; a change may be older than the inventory that it meets. */
export function findMachine({ machines }: Inventory, id: string): Machine | Refusal {
  return machines.find((one) => one.id === id) ?? refusal('no-such-part', `There is no machine ${id} any more.`)
}

export function findSegment({ segments }: Inventory, id: string): Segment | Refusal {
  return segments.find((one) => one.id === id) ?? refusal('no-such-part', `There is no network ${id} any more.`)
}

export function findInterface(
  { machines }: Inventory,
  id: string,
): { machine: Machine; interface: Interface } | Refusal {
  for (const machine of machines) {
    const found = machine.interfaces.find((one) => one.id === id)
    if (found !== undefined) return { machine, interface: found }
  }
  return refusal('no-such-part', `There is no interface ${id} any more.`)
}

/** What people call a machine, a segment or an interface; its id where it is gone. */
export function nameOf(inventory: Inventory, id: string): string {
  const part = inventory.machines.find((one) => one.id === id) ?? inventory.segments.find((one) => one.id === id)
  if (part !== undefined) return part.name.value
  for (const machine of inventory.machines) {
    const found = machine.interfaces.find((one) => one.id === id)
    if (found !== undefined) return found.name
  }
  return id
}
