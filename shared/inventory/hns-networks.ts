import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Draft } from './draft.ts'
import { interfaceByAddress } from './draft.ts'
import type { Segment } from './inventory.ts'
import { addSource, factsOf, type SeenFact, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import { switchNamed } from './switch-named.ts'
import { wholeOutputs } from './windows-lists.ts'

type Network = SeenFact<'virtual-network'>

/** Types whose endpoints are on a switch of their own; those of the others are on the network of a network card. */
const INSIDE: ReadonlySet<string> = new Set(['nat', 'ics', 'internal', 'private', 'overlay'])

/**
 * The networks that Windows’ Host Network Service tells of: containers’, WSL’s, the Default Switch. Each is one of Hyper-V’s switches, by its
 * id, its name, or the host’s own vNIC there, which has the gateway’s address. One that Hyper-V does not list is a switch all the same.
 */
export function joinHnsNetworks(draft: Draft, host: ReadMachine): void {
  const used = new Set(factsOf(host, 'guest-adapter').flatMap(({ fact }) => [fact.networkId, fact.network]))
  for (const network of factsOf(host, 'virtual-network').filter(({ fact }) => fact.manager === 'hns')) {
    const isUsed = used.has(network.fact.id ?? network.fact.name) || used.has(network.fact.name)
    const segment = known(draft, host, network.fact) ?? (isUsed ? made(draft, network) : undefined)
    if (segment !== undefined) join(draft, segment, network)
  }
  const unread = draft.segments.find((one) => one.kind === 'virtual-switch' && one.name.value === CONTAINERS)
  if (unread !== undefined && wholeOutputs(host, 'windows-get-hnsendpoint').length === 0) draft.unlisted.add(unread)
}

/** What Windows itself calls the network of containers: where HNS did not say who is on it, whoever is seen there is a guest. */
const CONTAINERS = 'nat'

function join(draft: Draft, segment: Segment, { fact, source }: Network): void {
  addSource(segment.sources, source)
  segment.hnsType ??= sourcedBy(fact.mode ?? '', source)
  if (fact.id !== undefined) draft.hnsNetworks.set(fact.id, segment)
  if (!draft.hnsNetworks.has(fact.name)) draft.hnsNetworks.set(fact.name, segment)
  if (!INSIDE.has(fact.mode ?? '')) return
  segment.switchType ??= sourcedBy(fact.mode === 'private' || fact.mode === 'overlay' ? 'Private' : 'Internal', source)
  const own = draft.host.interfaces.find((one) => hasGateway(fact, one))
  if (own !== undefined && own.segment === undefined) attach(segment, draft.host, own, source)
  if (own === undefined && segment.prefixes.length === 0)
    segment.prefixes.push(...fact.prefixes.map((prefix) => sourcedBy(prefix, source)))
}

const hasGateway = ({ gateways }: Network['fact'], { addresses }: Draft['host']['interfaces'][number]): boolean =>
  addresses.some(({ address }) => gateways.includes(address))

function known(draft: Draft, host: ReadMachine, fact: FactOf<'virtual-network'>): Segment | undefined {
  const switches = draft.segments.filter(({ kind }) => kind === 'virtual-switch')
  const named = (name: string | undefined) =>
    switches.find((one) => name !== undefined && one.name.value.toLowerCase() === name.toLowerCase())
  // All overlay networks share one switch, and keep to themselves on it.
  if (fact.mode === 'overlay') return undefined
  const ids = [fact.switchId, fact.id]
  const byId = factsOf(host, 'virtual-switch').find((one) => ids.includes(one.fact.id?.toLowerCase() ?? ''))
  const own = fact.gateways
    .flatMap((gateway) => interfaceByAddress(draft.host, gateway)?.segment ?? [])
    .flatMap((id) => switches.find((one) => one.id === id) ?? [])
  return named(byId?.fact.name) ?? named(fact.switchName) ?? named(fact.name) ?? own[0]
}

function made(draft: Draft, { fact, source }: Network): Segment | undefined {
  return INSIDE.has(fact.mode ?? '') ? switchNamed(draft, fact.name, source) : undefined
}
