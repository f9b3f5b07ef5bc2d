import type { Fact, InterfaceFact } from '../facts/fact.ts'

/**
 * A veth's other end is printed like a lower device: `lan0@uplink0`, or `lan0@if7` where it is in another network namespace.
 * Here it becomes the other end's index; of other devices such an index is dropped: it tells of no other end.
 */
export function withVethEnds(facts: readonly Fact[]): Fact[] {
  const indexOf = new Map(facts.flatMap((fact) => (fact.kind === 'interface' ? [[fact.name, fact.index]] : [])))
  return facts.map((fact) => (fact.kind === 'interface' ? withEnd(fact, indexOf.get(fact.lower ?? '')) : fact))
}

function withEnd(fact: InterfaceFact, other: number | undefined): InterfaceFact {
  if (fact.medium === undefined) return fact
  if (fact.medium !== 'veth') {
    const { peerIndex: _, peerNamespaceId: _n, ...rest } = fact
    return rest
  }
  const { lower: _, ...rest } = fact
  return { ...rest, ...(other === undefined ? {} : { peerIndex: other }) }
}
