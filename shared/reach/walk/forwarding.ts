import type { Source, Sourced } from '../../inventory/source.ts'
import type { Family } from '../../net/address.ts'
import type { Stack, StackInterface } from '../../topology/topology.ts'

/**
 * Whether a stack passes packets on between two interfaces: Linux asks the one that they come in by; Windows wants it of
 * both (windows.md, "two internal switches must talk"). `out` is absent where there is no route.
 */
export function forwardsBetween(
  stack: Stack,
  arrivedOn: StackInterface,
  out: StackInterface | undefined,
  family: Family,
): Sourced<boolean> {
  const into = forwardsOn(stack, arrivedOn, family)
  if (stack.hostModel.value === 'weak' || out === undefined || !into.value) return into
  const onwards = forwardsOn(stack, out, family)
  return onwards.value ? { value: true, sources: joined(into.sources, onwards.sources) } : onwards
}

/** The setting of one interface, else that of the whole stack. */
export function forwardsOn(stack: Stack, one: StackInterface, family: Family): Sourced<boolean> {
  return one.forwards?.[family] ?? stack.forwards[family]
}

function joined(a: readonly Source[], b: readonly Source[]): Source[] {
  return [...a, ...b.filter((source) => !a.includes(source))]
}
