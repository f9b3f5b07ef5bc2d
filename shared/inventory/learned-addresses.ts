import { isLinkLocal } from '../net/scope.ts'
import { addAddress, type Draft } from './draft.ts'
import type { Interface, Machine, Neighbour, Segment } from './inventory.ts'
import { withAssumedLength } from './outside.ts'
import { addSource } from './seen.ts'
import { prefixLengthFor } from './segments.ts'

/**
 * Addresses that nobody told for a machine itself: a neighbour table maps them to its MAC, on the segment it is on
 * (RFC 826). So the host's ARP table gives the addresses of guests that Hyper-V does not report.
 */
export function joinLearnedAddresses(draft: Draft): void {
  for (const observer of draft.machines) {
    for (const row of observer.neighbours) {
      const segment = segmentOf(draft, observer, row)
      const owner = ownerOf(draft, observer, segment, row)
      if (owner === undefined) continue
      row.owner = owner.machine.id
      const source = row.sources[0]
      if (row.address === undefined || source === undefined || row.mac !== owner.interface.mac?.value) continue
      const known = owner.interface.addresses.some((held) => held.address === row.address)
      // An observed machine has told all its addresses: a stale row of somebody else's adds none.
      if (known || !owner.machine.observed || owner.interface.addresses.length === 0) {
        const held = addAddress(owner.interface, row.address, source)
        if (segment !== undefined)
          withAssumedLength(held, isLinkLocal(row.address) ? 64 : prefixLengthFor(segment, row.address.includes(':')))
      }
    }
  }
}

function segmentOf(draft: Draft, observer: Machine, row: Neighbour): Segment | undefined {
  const one = observer.interfaces.find((held) => held.id === row.interface)
  return draft.segments.find((segment) => segment.id === one?.segment)
}

/** By MAC on the same segment; then by address there. */
function ownerOf(
  draft: Draft,
  observer: Machine,
  segment: Segment | undefined,
  row: Neighbour,
): { machine: Machine; interface: Interface } | undefined {
  if (segment === undefined || row.kind !== 'device') return undefined
  const attached = segment.attachments.flatMap((attachment) => {
    const machine = draft.machines.find((one) => one.id === attachment.machine)
    const held = machine?.interfaces.find((one) => one.id === attachment.interface)
    return machine === undefined || held === undefined || machine === observer ? [] : [{ machine, interface: held }]
  })
  // A host's vNIC on an External switch has the MAC of the NIC that it took the place of: the one with the address is meant.
  const withMac = attached.filter((one) => one.interface.mac?.value === row.mac)
  const byMac =
    withMac.find(({ interface: { addresses } }) => addresses.some(({ address }) => address === row.address)) ??
    withMac[0]
  if (byMac !== undefined) for (const source of row.sources) addSource(byMac.interface.sources, source)
  return byMac ?? attached.find((one) => one.interface.addresses.some((held) => held.address === row.address))
}
