import type { Mac } from '../net/mac.ts'
import { isLinkLocal } from '../net/scope.ts'
import { addAddress, type Draft } from './draft.ts'
import type { Interface, Machine, Neighbour, Segment } from './inventory.ts'
import { withAssumedLength } from './outside.ts'
import { addSource } from './seen.ts'
import { prefixLengthFor } from './segments.ts'

/** An interface on a segment, with whose it is. */
interface Member {
  machine: Machine
  interface: Interface
}

/**
 * Addresses that nobody told for a machine itself: a neighbour table maps them to its MAC, on the segment it is on
 * (RFC 826). So the host's ARP table gives the addresses of guests that Hyper-V does not report.
 */
export function joinLearnedAddresses(draft: Draft): void {
  const membersOf = memberLists(draft)
  const segments = new Map(draft.segments.map((segment) => [segment.id, segment]))
  for (const observer of draft.machines) {
    const own = new Map(observer.interfaces.map((held) => [held.id, held]))
    for (const row of observer.neighbours) {
      const segment = segments.get(own.get(row.interface ?? '')?.segment ?? '')
      const owner = segment && ownerOf(membersOf(segment), observer, row)
      if (segment === undefined || owner === undefined) continue
      row.owner = owner.machine.id
      const source = row.sources[0]
      if (row.address === undefined || source === undefined || row.mac !== owner.interface.mac?.value) continue
      const known = owner.interface.addresses.some((held) => held.address === row.address)
      // An observed machine has told all its addresses: a stale row of somebody else's adds none.
      if (known || !owner.machine.observed || owner.interface.addresses.length === 0) {
        const held = addAddress(owner.interface, row.address, source)
        withAssumedLength(held, isLinkLocal(row.address) ? 64 : prefixLengthFor(segment, row.address.includes(':')))
      }
    }
  }
}

interface Members {
  all: Member[]
  byMac: Map<Mac, Member[]>
}

/** Who is on a segment, looked up once: a host may have thousands of guests, and a row for each. */
function memberLists(draft: Draft): (segment: Segment) => Members {
  const machines = new Map(draft.machines.map((machine) => [machine.id, machine]))
  const lists = new Map<Segment, Members>()
  return (segment) => {
    const known = lists.get(segment)
    if (known !== undefined) return known
    const all = segment.attachments.flatMap((attachment) => {
      const machine = machines.get(attachment.machine)
      const held = machine?.interfaces.find((one) => one.id === attachment.interface)
      return machine === undefined || held === undefined ? [] : [{ machine, interface: held }]
    })
    const withMac = all.flatMap((one) => {
      const mac = one.interface.mac?.value
      return mac === undefined ? [] : [{ mac, one }]
    })
    const byMac = new Map(
      [...Map.groupBy(withMac, ({ mac }) => mac)].map(([mac, list]) => [mac, list.map((member) => member.one)]),
    )
    const members = { all, byMac }
    lists.set(segment, members)
    return members
  }
}

/** By MAC on the same segment; then by address there. */
function ownerOf({ all, byMac }: Members, observer: Machine, row: Neighbour): Member | undefined {
  if (row.kind !== 'device') return undefined
  const isOther = ({ machine }: Member) => machine !== observer
  const holds = ({ interface: { addresses } }: Member) => addresses.some(({ address }) => address === row.address)
  // A host's vNIC on an External switch has the MAC of the NIC that it took the place of: the one with the address is meant.
  const withMac = (row.mac === null ? undefined : byMac.get(row.mac))?.filter(isOther) ?? []
  const owner = withMac.find(holds) ?? withMac[0]
  if (owner !== undefined) for (const source of row.sources) addSource(owner.interface.sources, source)
  return owner ?? all.find((one) => isOther(one) && holds(one))
}
