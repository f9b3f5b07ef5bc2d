import type { Interface, Machine } from '../../inventory/inventory.ts'
import { NO_MAC } from '../../net/mac.ts'
import { type Pair, type Pairing, pairUp } from './pair-up.ts'

/**
 * Which interface of a machine is which: by name and MAC, by a MAC that it alone has (the interface was renamed), by name, by
 * another name that a hypervisor or Windows calls it, by being the machine's only one on the same switch, and last by being
 * the only one left of its kind. The loopback is nobody's business.
 */
export function matchInterfaces({ before, after }: Pair<Machine>): Pairing<Interface> {
  return pairUp(told(before), told(after), [
    { before: (one) => macOf(one).map((mac) => `${one.name} ${mac}`) },
    { before: macOf },
    { before: ({ name }) => [name.toLowerCase()] },
    { before: ({ aliases }) => aliases.map(({ value }) => value.toLowerCase()) },
    { before: ({ segment }) => (segment === undefined ? [] : [segment]) },
    { before: ({ kind }) => [kind.value], fits: () => before.kind !== 'host' },
  ])
}

const told = ({ interfaces }: Machine) => interfaces.filter(({ kind }) => kind.value !== 'loopback')

function macOf({ mac }: Interface): string[] {
  return mac === undefined || mac.value === NO_MAC ? [] : [mac.value]
}
