import { familyOf } from '../net/address.ts'
import { contains, lengthOf } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import type { Draft } from './draft.ts'
import { withAssumedLength } from './outside.ts'

/** Hyper-V reports guests' addresses without their masks: each is taken to have that of the network of its switch that it lies in. */
export function joinReportedLengths(draft: Draft): void {
  for (const segment of draft.segments) {
    for (const attachment of segment.attachments) {
      const machine = draft.machines.find((one) => one.id === attachment.machine)
      const on = machine?.interfaces.find((one) => one.id === attachment.interface)
      if (machine?.kind !== 'guest' || on === undefined) continue
      for (const held of on.addresses) {
        const network = segment.prefixes.find(({ value }) => contains(value, held.address))
        if (network !== undefined) withAssumedLength(held, lengthOf(network.value))
        else if (familyOf(held.address) === 6 && isLinkLocal(held.address)) withAssumedLength(held, 64)
      }
    }
  }
}
