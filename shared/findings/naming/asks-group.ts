import type { Machine, Neighbour } from '../../inventory/inventory.ts'
import type { Readiness } from '../define-finding.ts'
import { hasWindows, type Surroundings } from '../surroundings.ts'

/** A machine that has sent to a group, and the rows of its neighbour table that say so. */
export interface GroupUser {
  machine: Machine
  rows: Neighbour[]
}

/** Who sent to one of these groups on a network that others are on; what stays on an adapter for capturing is nobody’s business. */
export function groupUsers({ inventory, interfaces }: Surroundings, groups: readonly string[]): GroupUser[] {
  return inventory.machines.flatMap((machine) => {
    const rows = machine.neighbours.filter(({ address, kind, interface: on }) => {
      const one = interfaces.get(on ?? '')?.interface
      return (
        kind === 'multicast' &&
        address !== undefined &&
        groups.includes(address) &&
        one?.segment !== undefined &&
        one.kind.value !== 'special'
      )
    })
    return rows.length === 0 ? [] : [{ machine, rows }]
  })
}

/** Windows keeps the groups that it sends to in its ARP table; Linux does not. */
export function groupsReadiness(around: Surroundings): Readiness {
  if (!hasWindows(around)) return 'not-here'
  const areTold = around.inventory.machines.some(({ neighbours }) =>
    neighbours.some(({ kind }) => kind === 'multicast'),
  )
  return areTold ? 'ready' : { missing: ['arp -a'] }
}
