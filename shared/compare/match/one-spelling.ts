import type { Inventory } from '../../inventory/inventory.ts'
import { matchMachines } from './match-machines.ts'

/** The inventory of before, in which machines are written as they are afterwards: Windows writes its own name in one case here, in another there. */
export function inOneSpelling(before: Inventory, after: Inventory): Inventory {
  const spellings = new Map(
    matchMachines(before, after).pairs.flatMap(({ before: was, after: is }) =>
      was.name.value !== is.name.value && was.name.value.toLowerCase() === is.name.value.toLowerCase()
        ? [[was.id, is.name.value] as const]
        : [],
    ),
  )
  if (spellings.size === 0) return before
  const machines = before.machines.map((machine) => ({
    ...machine,
    name: { ...machine.name, value: spellings.get(machine.id) ?? machine.name.value },
  }))
  return { ...before, machines }
}
