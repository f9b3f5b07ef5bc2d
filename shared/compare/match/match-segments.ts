import type { Attachment, Inventory, Segment } from '../../inventory/inventory.ts'
import { type Pairing, pairUp } from './pair-up.ts'

/**
 * Which network is which: by id (a switch's or bridge's name; a home network's prefix), else by who is on it. A home network
 * with another prefix is the same place in the picture: the one that the same interface of the host is on. A switch with
 * another name is the same only where everybody who was on it, and is still there, is on the other now.
 */
export function matchSegments(
  before: Inventory,
  after: Inventory,
  interfaceAfter: ReadonlyMap<string, string>,
): Pairing<Segment> {
  const isHosts =
    ({ host }: Inventory) =>
    (one: Attachment) =>
      one.machine === host
  return pairUp(before.segments, after.segments, [
    { before: ({ id }) => [id] },
    {
      before: ({ attachments }) => counterparts(attachments.filter(isHosts(before)), interfaceAfter),
      after: ({ attachments }) => attachments.filter(isHosts(after)).map((one) => one.interface),
      fits: (one, other) => isSameKind(one, other) && (one.kind === 'lan' || areAllOn(one, other, interfaceAfter)),
    },
    {
      before: ({ attachments }) => counterparts(attachments, interfaceAfter),
      after: ({ attachments }) => attachments.map((one) => one.interface),
      fits: (one, other) => isSameKind(one, other) && one.kind !== 'lan' && areAllOn(one, other, interfaceAfter),
    },
  ])
}

const isSameKind = (one: Segment, other: Segment) => one.kind === other.kind

function counterparts(attachments: readonly Attachment[], interfaceAfter: ReadonlyMap<string, string>): string[] {
  return attachments.flatMap((one) => interfaceAfter.get(one.interface) ?? [])
}

function areAllOn(one: Segment, other: Segment, interfaceAfter: ReadonlyMap<string, string>): boolean {
  const there = new Set(other.attachments.map((held) => held.interface))
  return counterparts(one.attachments, interfaceAfter).every((id) => there.has(id))
}
