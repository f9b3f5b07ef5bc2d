import type { Interface, Machine } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import { addressToNumber, familyOf } from '../../net/address.ts'
import { familyOfPrefix, lastOf, lengthOf, networkOf, type Prefix, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

/** A network that a machine is on by this interface, or to which this tunnel leads. */
interface Reached {
  interface: Interface
  network: Prefix
  how: 'connected' | 'tunnel'
  sources: readonly Source[]
}

/** Adapters of VPN programs look like Ethernet; their descriptions say what they are. */
const VPN =
  /\b(?:vpn|tap-windows|wintun|wireguard|openvpn|anyconnect|globalprotect|fortinet|fortissl|zscaler|tailscale|zerotier)\b/i

/** Two networks of one machine that share addresses: a VPN’s and a virtual switch’s, Docker’s and the LAN’s. */
export const overlappingNetworks = defineFinding({
  code: 'overlapping-networks',
  severity: 'warning',
  title: 'Two networks share addresses',
  checks: 'The networks of a machine share no addresses',
  why: 'An address that is in two networks is looked for in one of them only, in the one with the more exact row. Whoever has it in the other can’t be reached from here.',
  reference: rfc(1918, '3'),
  find: (around) =>
    around.inventory.machines.filter(({ observed }) => observed).flatMap((one) => overlapsOf(around, one)),
})

function overlapsOf({ called }: Surroundings, machine: Machine): Found[] {
  const sorted = [...connected(machine), ...tunnelled(machine)]
    .map((reached) => ({
      ...reached,
      first: addressToNumber(networkOf(reached.network)),
      last: addressToNumber(lastOf(reached.network)),
    }))
    .sort(
      (a, b) =>
        familyOfPrefix(a.network) - familyOfPrefix(b.network) ||
        (a.first < b.first ? -1 : a.first > b.first ? 1 : lengthOf(a.network) - lengthOf(b.network)),
    )
  const found: Found[] = []
  // Prefixes are disjoint or one holds the other: those that hold the present one are the latest that have not ended.
  const open: typeof sorted = []
  for (const inner of sorted) {
    while (open.length > 0 && !holds(open.at(-1), inner)) open.pop()
    const outer = open.at(-1)
    if (outer !== undefined && areApart(outer, inner)) {
      const isWideTunnel = outer.how === 'tunnel'
      found.push({
        ...(isWideTunnel ? { severity: 'notice' } : {}),
        sentence: `${outer.network} of ${called(outer.interface.id)} and ${inner.network} of ${called(inner.interface.id)} share addresses${
          outer.network === inner.network
            ? ''
            : `: those of ${inner.network} are looked for only at ${inner.interface.name}`
        }.`,
        subjects: [interfaceSubject(inner.interface.id), interfaceSubject(outer.interface.id)],
        sources: [...inner.sources, ...outer.sources],
        remedies: [
          {
            title: 'Give one of the two another network: a virtual switch’s or Docker’s is the easiest to change.',
            commands: [],
          },
        ],
      })
    }
    open.push(inner)
  }
  return found
}

function holds(
  outer: { network: Prefix; last: bigint } | undefined,
  inner: { network: Prefix; last: bigint },
): boolean {
  return (
    outer !== undefined && familyOfPrefix(outer.network) === familyOfPrefix(inner.network) && outer.last >= inner.last
  )
}

/** Two cards on one LAN are on one network; what two tunnels lead to is for whoever runs them. */
function areApart(a: Reached, b: Reached): boolean {
  if (a.interface === b.interface || (a.how === 'tunnel' && b.how === 'tunnel')) return false
  return a.interface.segment === undefined || a.interface.segment !== b.interface.segment
}

function connected(machine: Machine): Reached[] {
  return machine.interfaces.flatMap((one) => {
    if (one.up?.value === false || one.connected?.value === false || one.kind.value === 'loopback') return []
    const networks = new Map<Prefix, readonly Source[]>()
    for (const { address, length, sources } of one.addresses) {
      if (length === undefined || isLinkLocal(address) || length >= (familyOf(address) === 4 ? 31 : 127)) continue
      networks.set(prefixOf(address, length), sources)
    }
    return [...networks].map(([network, sources]) => ({ interface: one, network, how: 'connected' as const, sources }))
  })
}

function tunnelled(machine: Machine): Reached[] {
  const tunnels = new Map(machine.interfaces.filter(isTunnel).map((one) => [one.id, one]))
  return machine.routes.flatMap(({ type, destination, interface: through, table, sources }) => {
    const tunnel = tunnels.get(through ?? '')
    if (tunnel === undefined || destination === null || type !== 'unicast') return []
    if ((table ?? 'main') !== 'main' || isLinkLocal(networkOf(destination))) return []
    // The default route, also as two halves, is for what no other row is for; a single address is the tunnel’s own end.
    const length = lengthOf(destination)
    const isNetwork = length > 1 && length < (familyOfPrefix(destination) === 4 ? 31 : 127)
    return isNetwork && !/^(?:22[4-9]|23\d|ff)/.test(destination)
      ? [{ interface: tunnel, network: destination, how: 'tunnel' as const, sources }]
      : []
  })
}

function isTunnel({ kind, name, aliases }: Interface): boolean {
  return kind.value === 'tunnel' || [name, ...aliases.map(({ value }) => value)].some((words) => VPN.test(words))
}
