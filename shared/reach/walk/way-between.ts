import { type Address, type Family, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { INTERNET, type Member, type Stack, type StackInterface, type Topology } from '../../topology/topology.ts'

/** The next step from one stack towards another, whatever their tables say. */
export interface NextStep {
  out: StackInterface
  segment: string
  owner: Stack
  in: StackInterface
  /** Address of the next stack there. */
  nextHop: Address | undefined
}

type Ways = Map<Stack, NextStep>

/** Worked out once for each stack and family of a topology. */
const known = new WeakMap<Topology, Map<string, Ways>>()

/**
 * The first step of the shortest way between two stacks over segments that they share: what a granted route would be.
 * `undefined` where nothing joins them. The internet is on the way only where it is an end.
 */
export function wayBetween(topology: Topology, from: Stack, to: Stack, family: Family): NextStep | undefined {
  const all = known.get(topology) ?? new Map<string, Ways>()
  known.set(topology, all)
  const key = `${family} ${from.id}`
  const ways = all.get(key) ?? waysFrom(topology, from, family)
  all.set(key, ways)
  return ways.get(to)
}

/** Breadth first over stacks and segments; each segment is looked at once. */
function waysFrom(topology: Topology, from: Stack, family: Family): Ways {
  const first: Ways = new Map()
  const crossed = new Set<string>()
  const queue: Stack[] = [from]
  for (const stack of queue) {
    if (stack !== from && stack.id === INTERNET) continue
    for (const out of stack.interfaces) {
      if (out.segment === undefined || crossed.has(out.segment)) continue
      crossed.add(out.segment)
      for (const member of topology.index.members.get(out.segment) ?? []) {
        if (member.stack === from || first.has(member.stack)) continue
        first.set(member.stack, first.get(stack) ?? stepTo(out, out.segment, member, family))
        queue.push(member.stack)
      }
    }
  }
  return first
}

function stepTo(out: StackInterface, segment: string, { stack, interface: on }: Member, family: Family): NextStep {
  return { out, segment, owner: stack, in: on, nextHop: addressOn(on, family) }
}

function addressOn(one: StackInterface, family: Family): Address | undefined {
  const held = one.addresses.map(({ address }) => address).filter((address) => familyOf(address) === family)
  return held.find((address) => !isLinkLocal(address)) ?? held[0]
}
