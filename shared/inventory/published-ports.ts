import type { FactOf } from '../facts/fact.ts'
import { address, familyOf } from '../net/address.ts'
import { isLoopback } from '../net/scope.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Draft } from './draft.ts'
import type { Machine } from './inventory.ts'
import { factsOf } from './seen.ts'
import type { Source } from './source.ts'
import type { NatMapping } from './windows-network.ts'

/**
 * Ports of the host that lead into guests, as their managers tell: said with the guest. Where the host’s own rules were recorded those decide
 * (Docker and Podman write them); where they could not be read, what the managers say stands for them.
 */
export function joinPublishedPorts(draft: Draft, host: ReadMachine): void {
  const mappings: NatMapping[] = []
  const inside = factsOf(host, 'virtual-network').flatMap(({ fact }) =>
    fact.mode === 'isolated' || fact.bridge === undefined ? [] : [fact.bridge],
  )
  const all: Source[] = []
  const said: { guest: Machine; setting: Machine['settings'][number] }[] = []
  for (const { fact, source } of factsOf(host, 'published-port')) {
    const guest = draft.machines.find((one) => isIt(one, fact))
    if (guest === undefined) continue
    const setting = {
      key: `Published port: ${fact.protocol.toUpperCase()} ${fact.guestPort}`,
      value: `port ${fact.listenPort} of ${whereWords(fact)} of ${draft.host.name.value}`,
      sources: [source],
    }
    // `0.0.0.0` and `::` are told as two.
    const isTold = said.some(
      (one) => one.guest === guest && one.setting.key === setting.key && one.setting.value === setting.value,
    )
    if (!isTold) said.push({ guest, setting })
    const mapping = mappingOf(guest, fact, source, inside)
    if (mapping === undefined || draft.host.filterRecorded) continue
    mappings.push(mapping)
    all.push(source)
  }
  // Before the kernel’s settings, of which there are dozens.
  for (const { guest, setting } of said.toReversed()) guest.settings.unshift(setting)
  if (mappings.length > 0) addMappings(draft.host, mappings, [...new Set(all)])
}

/** Beside those that Windows itself lists (Get-NetNatStaticMapping), which may be the same. */
function addMappings(host: Machine, mappings: NatMapping[], sources: Source[]): void {
  const listed = host.natMappings ?? { value: [], sources: [] }
  const fresh = mappings.filter((one) => !listed.value.some((known) => isSame(known, one)))
  host.natMappings = { value: [...listed.value, ...fresh], sources: [...listed.sources, ...sources] }
}

const isSame = (one: NatMapping, other: NatMapping): boolean =>
  one.protocol === other.protocol &&
  one.externalPort === other.externalPort &&
  one.externalAddress === other.externalAddress &&
  one.internalAddress === other.internalAddress

const whereWords = ({ listenAddress }: FactOf<'published-port'>): string =>
  ['*', '0.0.0.0', '::'].includes(listenAddress) ? 'every address' : listenAddress

const isIt = ({ name, guest }: Machine, { guest: wanted, manager }: FactOf<'published-port'>): boolean =>
  guest?.value.manager === manager && name.value === wanted

/** A proxy of LXD connects inside the container, and one before user networking is a program as well: the kernel translates neither. */
function mappingOf(
  { interfaces }: Machine,
  { protocol, manager, listenAddress, listenPort, guestPort }: FactOf<'published-port'>,
  source: Source,
  notOn: string[],
): NatMapping | undefined {
  if (manager !== 'docker' && manager !== 'podman' && manager !== 'hns') return undefined
  const on = interfaces.filter(({ segment }) => segment !== undefined).flatMap(({ addresses }) => addresses)
  const own = on.find(({ address }) => familyOf(address) === 4)
  const external = listenAddress === '*' ? ANY : listenAddress
  if (own === undefined || familyOf(external) !== 4 || isLoopback(external)) return undefined
  return {
    protocol,
    externalAddress: external,
    externalPort: listenPort,
    internalAddress: own.address,
    internalPort: guestPort,
    notOn,
    sources: [source],
  }
}

const ANY = address('0.0.0.0')
