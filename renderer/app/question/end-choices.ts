import { INTERNET_SHOWN, shownName } from '../../../shared/inventory/shown-name.ts'
import { isLinkLocal, isLoopback } from '../../../shared/net/scope.ts'
import type { Stack, Topology } from '../../../shared/topology/topology.ts'
import type { Choice } from '../../controls/matching-choices.ts'

const ORDER: readonly Stack['kind'][] = ['host', 'guest', 'router', 'lan-device', 'internet']

/** Everybody who can be asked about, by name and address: the host, its guests, the router, devices, the internet. */
export function endChoices(topology: Topology): Choice[] {
  return [...topology.stacks.values()]
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((stack) => ({ id: stack.id, name: endName(stack), detail: detailOf(stack) }))
}

/** What people call an end of a question. */
export function endName({ machine }: Pick<Stack, 'machine'>): string {
  return machine === undefined ? INTERNET_SHOWN : shownName(machine)
}

/** At most two of its addresses, IPv4 first, without those that nobody else uses; its name is not said twice. */
function detailOf({ kind, name, interfaces }: Stack): string {
  if (kind === 'internet') return 'every public address'
  const known = interfaces.flatMap(({ addresses }) => addresses.flatMap((one) => (one.known ? [one.address] : [])))
  return known
    .filter((address) => address !== name && !isLinkLocal(address) && !isLoopback(address))
    .toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')))
    .slice(0, 2)
    .join(', ')
}
