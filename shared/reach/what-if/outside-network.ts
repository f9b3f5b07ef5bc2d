import type { Inventory, Segment } from '../../inventory/inventory.ts'

/** The network outside that an External switch would join: that of the host’s way out, else the first there is. */
export function outsideNetwork({ host, machines, segments }: Inventory, but?: Segment): Segment | undefined {
  const uplinks = new Set(
    machines.find(({ id }) => id === host)?.interfaces.flatMap((one) => (one.uplink ? [one.segment] : [])),
  )
  const outside = segments.filter((segment) => segment !== but && segment.external)
  return outside.find(({ id }) => uplinks.has(id)) ?? outside[0]
}
