import { contains, prefixOf } from '../../net/prefix.ts'
import type { Stack, StackInterface } from '../../topology/topology.ts'
import type { Packet } from './packet.ts'

/** Worked out once for a stack: every packet asks, and hardly any stack has one. */
const known = new WeakMap<Stack, StackInterface[]>()

/** The interface of a stack that is on the destination’s network, and down: its rows are gone from the routing table. */
export function downTowards(stack: Stack, { destination }: Packet): StackInterface | undefined {
  const down = known.get(stack) ?? stack.interfaces.filter(({ up, addresses }) => !up.value && addresses.length > 0)
  known.set(stack, down)
  return down.find(({ addresses }) => addresses.some((one) => contains(prefixOf(one.address, one.length), destination)))
}
