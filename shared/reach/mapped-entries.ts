import { type Address, familyOf } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import type { Stack, StackAddress, Topology } from '../topology/topology.ts'
import type { Question } from './verdict.ts'

/** An address and port of another machine that leads on to a machine’s own port. */
export interface MappedEntry {
  via: Stack
  held: StackAddress
  port: number
}

type Asked = Pick<Question, 'protocol' | 'port'>

/** Worked out once: most topologies have none. */
const known = new WeakMap<Topology, readonly Stack[]>()

/**
 * Under which addresses and ports of others a port of `to` is reached as well: mapped ports and port proxies, those that
 * lead to such a port included (a router that maps to a host that maps to its guest).
 */
export function mappedEntries(topology: Topology, to: Stack, asked: Asked, seen: readonly Stack[] = []): MappedEntry[] {
  const mapping = known.get(topology) ?? [...topology.stacks.values()].filter(maps)
  known.set(topology, mapping)
  if (mapping.length === 0 || asked.port === undefined || asked.protocol === 'icmp') return []
  const own = new Set(to.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)))
  return mapping
    .filter((via) => via !== to && !seen.includes(via))
    .flatMap((via) => entriesAt(via, own, asked))
    .flatMap((entry) => [
      entry,
      ...mappedEntries(topology, entry.via, { ...asked, port: entry.port }, [...seen, to, entry.via]),
    ])
}

function maps({ machine }: Stack): boolean {
  return (machine?.natMappings?.value.length ?? 0) + (machine?.portProxies?.value.length ?? 0) > 0
}

function entriesAt(via: Stack, to: ReadonlySet<Address>, { protocol, port }: Asked): MappedEntry[] {
  const mapped = (via.machine?.natMappings?.value ?? [])
    .filter((one) => one.protocol === protocol && one.internalPort === port && to.has(one.internalAddress))
    .map((one) => ({
      port: one.externalPort,
      at: one.externalAddress === '0.0.0.0' ? undefined : one.externalAddress,
      family: 4,
    }))
  const proxied = (via.machine?.portProxies?.value ?? [])
    .filter(
      (one) =>
        protocol === 'tcp' &&
        one.connectPort === port &&
        one.connectAddress !== undefined &&
        to.has(one.connectAddress),
    )
    .map((one) => ({
      port: one.listenPort,
      at: one.listenAddress === '*' ? undefined : one.listenAddress,
      family: one.listenFamily,
    }))
  return [...mapped, ...proxied].flatMap((one) =>
    heldBy(via)
      .filter(({ address }) => (one.at === undefined ? familyOf(address) === one.family : address === one.at))
      .map((held) => ({ via, held, port: one.port })),
  )
}

/** Nobody asks a port at a link-local address. */
function heldBy({ interfaces }: Stack): StackAddress[] {
  return interfaces.flatMap(({ addresses, up }) =>
    up.value ? addresses.filter(({ address }) => !isLinkLocal(address)) : [],
  )
}
