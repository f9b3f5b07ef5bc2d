import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import type { Stack, StackInterface, StackRoute } from '../../topology/topology.ts'
import type { Stopped } from './trip.ts'

/** Where a stack sends a packet. */
export interface Sending {
  /** The row that says so; absent where the way is granted, or the segment alone decides. */
  row?: StackRoute
  out: StackInterface
  nextHop: Address
  /** Who gets it, where the way is granted. */
  owner?: Stack
  sources: Source[]
}

export function isStopped(decided: Sending | Stopped): decided is Stopped {
  return 'code' in decided
}
