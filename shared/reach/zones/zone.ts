import type { Segment } from '../../inventory/inventory.ts'
import type { Stack } from '../../topology/topology.ts'

/** A segment with those who are on it, or the internet. */
export interface Zone {
  id: string
  segment?: Segment
  /** Who is asked, those most worth asking first. The host and the router stand between zones: they are asked for none. */
  members: Stack[]
}
