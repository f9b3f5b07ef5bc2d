import type { GoneMachine } from '../../shared/contract/contract.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'

/** So many are told of; the ones seen last come first. */
const AT_MOST = 50

/** Machines that a live host showed earlier and shows no more, each with when it was seen last. */
export interface GoneMachines {
  /** What a look saw. `at`: ISO 8601; absent where nobody knows, and then nothing is told of it. */
  see: (inventory: Inventory, at: string | undefined) => GoneMachine[]
  clear: () => void
}

export function createGoneMachines(): GoneMachines {
  let here = new Map<string, Omit<GoneMachine, 'seenAt'>>()
  let seenAt: string | undefined
  const gone = new Map<string, GoneMachine>()
  return {
    see: (inventory, at) => {
      const now = new Map(inventory.machines.map(({ id, name, kind }) => [id, { id, name: name.value, kind }]))
      for (const [id, machine] of here) if (!now.has(id) && seenAt !== undefined) gone.set(id, { ...machine, seenAt })
      for (const id of now.keys()) gone.delete(id)
      here = now
      seenAt = at
      return [...gone.values()].toSorted((one, other) => other.seenAt.localeCompare(one.seenAt)).slice(0, AT_MOST)
    },
    clear: () => {
      here = new Map()
      gone.clear()
    },
  }
}
