import type { Interface, Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import type { Assumed } from '../../inventory/source.ts'

/** Plugs an interface into another segment; what belongs to its port (access lists, VLAN) stays with it. */
export function moveInterface(
  draft: Inventory,
  machine: Machine,
  one: Interface,
  segment: Segment,
  source: Assumed,
): void {
  const held = draft.segments.flatMap(({ attachments }) => attachments).find(({ interface: id }) => id === one.id)
  unplug(draft, one.id)
  one.segment = segment.id
  segment.attachments.push({
    ...held,
    interface: one.id,
    machine: machine.id,
    ...(held?.portUp === undefined ? {} : { portUp: true }),
    sources: [source, ...(held?.sources ?? [])],
  })
}

/** Takes an interface off every segment. */
export function unplug(draft: Inventory, id: string): void {
  for (const segment of draft.segments)
    segment.attachments = segment.attachments.filter((attachment) => attachment.interface !== id)
}
