import { type Address, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Stack, StackAddress, Topology } from '../../topology/topology.ts'
import type { Question } from '../verdict.ts'

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
  const mapping = mappingStacks(topology)
  if (mapping.length === 0 || asked.port === undefined || asked.protocol === 'icmp') return []
  return mapping
    .filter((via) => via !== to && !seen.includes(via))
    .flatMap((via) => entriesAt(topology, via, to, asked))
    .flatMap((entry) => [
      entry,
      ...mappedEntries(topology, entry.via, { ...asked, port: entry.port }, [...seen, to, entry.via]),
    ])
}

function mappingStacks(topology: Topology): readonly Stack[] {
  const before = known.get(topology)
  if (before !== undefined) return before
  const mapping = [...topology.stacks.values()].filter(maps)
  known.set(topology, mapping)
  return mapping
}

function maps({ machine }: Stack): boolean {
  return (machine?.natMappings?.value.length ?? 0) + (machine?.portProxies?.value.length ?? 0) > 0
}

function entriesAt({ index }: Topology, via: Stack, to: Stack, { protocol, port }: Asked): MappedEntry[] {
  const isOwn = (address: Address | undefined) => address !== undefined && index.local.get(to.id)?.has(address) === true
  const mapped = (via.machine?.natMappings?.value ?? [])
    .filter((one) => one.protocol === protocol && one.internalPort === port && isOwn(one.internalAddress))
    .map((one) => ({
      port: one.externalPort,
      at: one.externalAddress === '0.0.0.0' ? undefined : one.externalAddress,
      family: 4,
    }))
  const proxied = (via.machine?.portProxies?.value ?? [])
    .filter((one) => protocol === 'tcp' && one.connectPort === port && isOwn(one.connectAddress))
    .map((one) => ({
      port: one.listenPort,
      at: one.listenAddress === '*' ? undefined : one.listenAddress,
      family: one.listenFamily,
    }))
  return [...mapped, ...proxied].flatMap((one) =>
    outerAddresses(via, to)
      .filter(({ address }) => (one.at === undefined ? familyOf(address) === one.family : address === one.at))
      .map((held) => ({ via, held, port: one.port })),
  )
}

/** Nobody asks a port at a link-local address; nor on a network on which the machine itself can be asked. */
function outerAddresses({ interfaces }: Stack, to: Stack): StackAddress[] {
  const inner = new Set(to.interfaces.map(({ segment }) => segment))
  return interfaces
    .filter(({ up, segment }) => up.value && !inner.has(segment))
    .flatMap(({ addresses }) => addresses.filter(({ address }) => !isLinkLocal(address)))
}
