import type { Attachment } from '../inventory/inventory.ts'
import { type Address, type Family, familyOf } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import { INTERNET, type Stack, type StackInterface, type Topology } from '../topology/topology.ts'

/** The next step from one stack towards another, whatever their tables say. */
export interface NextStep {
  out: StackInterface
  segment: string
  owner: Stack
  in: StackInterface
  /** Address of the next stack there. */
  nextHop: Address | undefined
}

/**
 * The first step of the shortest way between two stacks over segments that they share: what a granted route would be.
 * `undefined` where nothing joins them. The internet is on the way only where it is an end.
 */
export function wayBetween(topology: Topology, from: Stack, to: Stack, family: Family): NextStep | undefined {
  const first = new Map<Stack, NextStep>()
  const queue: Stack[] = [from]
  for (const stack of queue) {
    if (stack !== from && stack.id === INTERNET) continue
    for (const step of stepsFrom(topology, stack, family)) {
      if (step.owner === from || first.has(step.owner)) continue
      first.set(step.owner, first.get(stack) ?? step)
      if (step.owner === to) return first.get(to)
      queue.push(step.owner)
    }
  }
  return undefined
}

function stepsFrom(topology: Topology, stack: Stack, family: Family): NextStep[] {
  return stack.interfaces.flatMap((out) => {
    const segment = topology.segments.get(out.segment ?? '')
    if (segment === undefined) return []
    return segment.attachments.flatMap((attachment) => stepTo(topology, stack, out, segment.id, attachment, family))
  })
}

function stepTo(
  topology: Topology,
  stack: Stack,
  out: StackInterface,
  segment: string,
  attachment: Attachment,
  family: Family,
): NextStep[] {
  const owner = topology.owners.get(attachment.interface)
  const on = owner?.interfaces.find(({ id }) => id === attachment.interface)
  if (owner === undefined || on === undefined || owner === stack) return []
  return [{ out, segment, owner, in: on, nextHop: addressOn(on, family) }]
}

function addressOn(one: StackInterface, family: Family): Address | undefined {
  const held = one.addresses.map(({ address }) => address).filter((address) => familyOf(address) === family)
  return held.find((address) => !isLinkLocal(address)) ?? held[0]
}
