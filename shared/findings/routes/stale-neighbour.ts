import type { Machine, Neighbour } from '../../inventory/inventory.ts'
import { saysItself } from '../../inventory/says-itself.ts'
import { shellWord } from '../../reach/remedies/shell-words.ts'
import type { Holder } from '../../topology/topology.ts'
import { defineFinding } from '../define-finding.ts'
import { rfc } from '../references.ts'
import { machineSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

/** A row of a neighbour table with the MAC of somebody who is not the one that has the address now. */
export const staleNeighbour = defineFinding({
  code: 'stale-neighbour',
  severity: 'notice',
  title: 'An outdated row in a neighbour table',
  checks: 'Neighbour tables name the machines that have the addresses now',
  why: 'A machine keeps for a while who answered for an address. After the address has moved on, its packets still go to the old card, until the row expires. One that was set by hand never does.',
  reference: rfc(826),
  find: (around) =>
    around.inventory.machines.flatMap((machine) =>
      machine.neighbours.flatMap((row) => {
        const owner = otherOwner(around, machine, row)
        if (owner === undefined) return []
        const isFixed = isStatic(row)
        const on = around.interfaces.get(row.interface ?? '')?.interface.name ?? ''
        return [
          {
            severity: isFixed ? ('warning' as const) : ('notice' as const),
            sentence: `${machine.name.value} looks for ${row.address} at ${row.mac}, but ${owner.stack.name} has that address, at ${owner.interface.mac}.${isFixed ? ' The row was set by hand, and stays.' : ''}`,
            subjects: [machineSubject(machine.id), machineSubject(owner.stack.id)],
            sources: [...row.sources, ...owner.held.sources],
            remedies: [
              {
                title: 'Take the row away: the machine asks again.',
                commands:
                  machine.os?.value === 'windows'
                    ? [`Remove-NetNeighbor -IPAddress '${row.address}' -Confirm:$false`]
                    : [`ip neigh del ${row.address} dev ${shellWord(on)}`],
              },
            ],
          },
        ]
      }),
    ),
})

/** The one that has the address and says so itself; only where the row’s MAC is certainly another machine’s, or can’t change. */
function otherOwner({ topology, interfaces }: Surroundings, machine: Machine, row: Neighbour): Holder | undefined {
  const { address, mac, kind } = row
  const segment = interfaces.get(row.interface ?? '')?.interface.segment
  if (kind !== 'device' || address === undefined || mac === null || segment === undefined) return undefined
  if (/^(?:reachable|delay|probe)$/i.test(row.state ?? '')) return undefined
  const [owner, ...others] = topology.index.holders.get(segment)?.get(address) ?? []
  if (owner === undefined || others.length > 0 || owner.stack.id === machine.id) return undefined
  const own = owner.stack.machine?.interfaces ?? []
  // Any MAC of its own is right: bonds, bridges, an adapter that Hyper-V calls by another.
  if (
    owner.interface.mac === undefined ||
    own.some((one) => one.mac?.value === mac) ||
    owner.attachment.mac?.value === mac
  )
    return undefined
  const saysSo = saysItself(owner.held.sources, owner.stack.id)
  return saysSo && (isStatic(row) || isOfAnother(topology.index.members.get(segment) ?? [], owner, mac))
    ? owner
    : undefined
}

const isStatic = ({ state }: Neighbour): boolean => /^(?:static|permanent)$/i.test(state ?? '')

/** A repeater or a router may answer for others with a MAC of its own: only a guest’s or a host’s card proves it. */
function isOfAnother(members: readonly Omit<Holder, 'held'>[], owner: Holder, mac: string): boolean {
  return members.some(
    ({ stack, interface: one }) =>
      stack.id !== owner.stack.id && (stack.kind === 'guest' || stack.kind === 'host') && one.mac === mac,
  )
}
