import type { Inventory } from '../../shared/inventory/inventory.ts'
import { INTERNET } from '../../shared/topology/topology.ts'
import type { Asking } from '../state/question-store.ts'
import type { Subject } from '../state/selection-store.ts'

/** Whether what the side panel is about is still there in another inventory. */
export function isThere(subject: Subject, inventory: Inventory): boolean {
  switch (subject.kind) {
    case 'internet':
      return true
    case 'machine':
    case 'stack':
      return inventory.machines.some(({ id }) => id === subject.id)
    case 'interface':
      return inventory.machines.some(({ interfaces }) => interfaces.some(({ id }) => id === subject.id))
    case 'segment':
      return inventory.segments.some(({ id }) => id === subject.id)
  }
}

/** The ends as they can be asked about in another inventory: without an address that is gone, or not at all where a machine is. */
export function askable(ends: Asking['draft'], inventory: Inventory): Asking['draft'] | undefined {
  const { from, to, address } = ends
  const machine = (id: string | undefined) => inventory.machines.find((one) => one.id === id)
  const isEnd = (id: string | undefined) => id === undefined || id === INTERNET || machine(id) !== undefined
  if (!isEnd(from) || !isEnd(to)) return undefined
  const holds = machine(to)?.interfaces.some((one) => one.addresses.some((own) => own.address === address)) === true
  if (address === undefined || to === INTERNET || holds) return ends
  const { address: _, ...rest } = ends
  return rest
}
