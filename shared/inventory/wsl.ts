import { contains, prefixOf } from '../net/prefix.ts'
import { isLoopback } from '../net/scope.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import { addAlias, type Draft, newInterface, newMachine } from './draft.ts'
import type { GuestNature } from './guest-nature.ts'
import { hasUnlistedEndpoint } from './hns-endpoints.ts'
import type { Interface, Machine, Neighbour, Segment } from './inventory.ts'
import { assumed, factsOf, merge, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import type { Seen, Sourced } from './source.ts'
import { type WslMode, type WslNetwork, wslNetwork } from './wsl-network.ts'
import { WSL_NETWORK, wslNetworkWords } from './wsl-network-words.ts'
import { type Distribution, type WslState, wslStates } from './wsl-states.ts'
import { isWslSwitch } from './wsl-switch.ts'

const NAME = 'WSL 2'

/**
 * WSL’s distributions. Those of version 2 share one virtual machine, which Hyper-V’s cmdlets do not list: one guest, on a switch of WSL’s
 * own unless `.wslconfig` says otherwise. Those of version 1 are processes of the host, and use its network.
 */
export function joinWsl(draft: Draft, host: ReadMachine): void {
  const all = factsOf(host, 'wsl-distribution')
  const stateOf = wslStates(host, all)
  for (const one of all) {
    if (one.fact.version !== 1) continue
    const { words, sources } = stateOf(one)
    const value = `${words}; its programs run as this machine’s own, with its network`
    draft.host.settings.push({ key: `WSL 1 distribution ${one.fact.name}`, value, sources })
  }
  const inGuest = all.filter(({ fact }) => fact.version === 2).map((one) => ({ ...one, state: stateOf(one) }))
  const [first] = inGuest
  if (first !== undefined) joinGuest(draft, host, inGuest, first.source)
}

type Known = Distribution & { state: WslState }

function joinGuest(draft: Draft, host: ReadMachine, distributions: Known[], source: Seen): void {
  const network = wslNetwork(host)
  const own = draft.segments.find(isWslSwitch)
  const seen = own === undefined ? undefined : seenThere(draft, own)
  const guest = knownGuest(draft, own, seen, network) ?? newGuest(draft, source)
  // Who answers on WSL’s own switch, or has an endpoint there, is translated for, whatever .wslconfig says by now.
  const isNat =
    (seen !== undefined && isReachable(seen)) ||
    (own !== undefined && hasUnlistedEndpoint(draft, host, own)) ||
    (guest.observed && own !== undefined && guest.interfaces.some((one) => isOn(draft, own, one, seen)))
  const mode = isNat || network === undefined ? 'nat' : network.mode.value
  const sources = distributions.map((one) => one.source)
  guest.guest = {
    value: { form: 'virtual-machine', manager: 'wsl', ...told({ without: withoutIn(mode) }) },
    sources: mode === 'nat' || network === undefined ? sources : [...network.mode.sources, ...sources],
  }
  guest.os ??= sourcedBy('linux', source)
  guest.power = sourcedBy(powerOf(distributions, seen), ...distributions.flatMap(({ state }) => state.sources))
  addAlias(guest, NAME, source)
  guest.settings.unshift(...distributionRows(distributions), ...networkRows(network, isNat))
  if (mode === 'bridged') joinNamedSwitch(draft, guest, network?.settings.get('vmSwitch'))
  if (mode === 'nat' && own !== undefined) joinOwnSwitch(draft, guest, own, seen)
}

function withoutIn(mode: WslMode): GuestNature['without'] {
  if (mode === 'mirrored' || mode === 'none') return { how: mode }
  return mode === 'virtioproxy' ? { how: 'user-mode', by: 'WSL’s VirtioProxy' } : undefined
}

function distributionRows(distributions: readonly Known[]): Machine['settings'] {
  const runningFirst = distributions.toSorted(
    ({ state: one }, { state: other }) => Number(other.runs === true) - Number(one.runs === true),
  )
  return runningFirst.map(({ fact, state: { words, sources } }) => ({
    key: `WSL 2: ${fact.name}`,
    value: fact.isDefault === true ? `${words}, the default` : words,
    sources,
  }))
}

/** What `.wslconfig` means for the network, then its own lines. */
function networkRows(network: WslNetwork | undefined, isNat: boolean): Machine['settings'] {
  if (network === undefined) return []
  const isNatYet = isNat && network.mode.value !== 'nat'
  return [
    { key: WSL_NETWORK, value: wslNetworkWords(network, isNatYet), sources: network.mode.sources },
    ...[...network.settings].map(([key, { value, sources }]) => ({ key: `.wslconfig: ${key}`, value, sources })),
  ]
}

/** In bridged mode it is a machine on a switch that the user made. */
function joinNamedSwitch(draft: Draft, guest: Machine, name: Sourced<string> | undefined): void {
  const segment = draft.segments.find((one) => one.kind === 'virtual-switch' && one.name.value === name?.value)
  const [source] = name?.sources ?? []
  if (segment === undefined || source === undefined) return
  const own = guest.interfaces.find((one) => isOn(draft, segment, one, undefined))
  if (own === undefined && guest.observed) return
  const one = own ?? newInterface(guest, 'eth0', source)
  one.kind = sourcedBy('virtual-nic', source)
  attach(segment, guest, one, source)
}

function joinOwnSwitch(draft: Draft, guest: Machine, segment: Segment, seen: Neighbour | undefined): void {
  const there = assumed(
    'wsl-switch',
    `The distributions of WSL 2 share one machine, on the switch ${segment.name.value}.`,
  )
  const own = guest.interfaces.find((one) => isOn(draft, segment, one, seen))
  // A machine that told its interfaces has no other: in mirrored mode WSL uses none of its own.
  if (own === undefined && guest.observed) return
  const one = own ?? newInterface(guest, 'eth0', there)
  one.kind = sourcedBy('virtual-nic', there)
  for (const said of seen?.sources ?? []) if (seen?.mac != null) one.mac = merge(one.mac, seen.mac, said)
  attach(segment, guest, one, there)
}

/** Who the host saw on WSL’s switch, where nobody else is: the one that answered last, of several. */
function seenThere({ host, machines }: Draft, segment: Segment): Neighbour | undefined {
  const ports = new Set(segment.attachments.flatMap(({ machine, interface: id }) => (machine === host.id ? [id] : [])))
  const others = new Set(
    machines.flatMap(({ hyperV, interfaces }) => (hyperV === undefined ? [] : interfaces.map(({ mac }) => mac?.value))),
  )
  const rows = host.neighbours.filter(
    ({ kind, mac, interface: on }) =>
      kind === 'device' && mac !== null && on !== undefined && ports.has(on) && !others.has(mac),
  )
  return rows.find(isReachable) ?? rows[0]
}

const isReachable = ({ state }: Neighbour): boolean => state?.toLowerCase() === 'reachable'

function isOn({ host }: Draft, segment: Segment, one: Interface, seen: Neighbour | undefined): boolean {
  if (one.segment === segment.id) return true
  if (one.mac !== undefined && one.mac.value === seen?.mac) return true
  const networks = host.interfaces
    .filter((held) => held.segment === segment.id)
    .flatMap(({ addresses }) => addresses.flatMap(({ address, length }) => (length ? [prefixOf(address, length)] : [])))
  return one.addresses.some(({ address }) => networks.some((network) => contains(network, address)))
}

const ID = 'guests/wsl-2'

/** One that was asked, or recorded by itself, is the guest. A VM that somebody put on WSL’s switch is not. */
function knownGuest(
  draft: Draft,
  segment: Segment | undefined,
  seen: Neighbour | undefined,
  network: WslNetwork | undefined,
): Machine | undefined {
  const guests = draft.machines.filter(({ kind, hyperV }) => kind === 'guest' && hyperV === undefined)
  return (
    guests.find(({ id }) => id === ID) ??
    guests.find(
      ({ interfaces }) => segment !== undefined && interfaces.some((one) => isOn(draft, segment, one, seen)),
    ) ??
    (network?.mode.value === 'mirrored' ? guests.find((one) => hasAddressesOf(draft.host, one)) : undefined)
  )
}

/** What it tells of itself is what the host tells of itself: its cards mirror the host’s. */
function hasAddressesOf({ interfaces }: Machine, guest: Machine): boolean {
  const held = new Set(interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)))
  const own = guest.interfaces.flatMap(({ addresses }) => addresses.filter(({ address }) => !isLoopback(address)))
  return guest.observed && own.length > 0 && own.every(({ address }) => held.has(address))
}

function newGuest({ machines }: Draft, source: Seen): Machine {
  let id = ID
  for (let copy = 2; machines.some((one) => one.id === id); copy += 1) id = `${ID}-${copy}`
  const guest = newMachine(id, 'guest', NAME, source)
  machines.push(guest)
  return guest
}

/** Where no state can be told, only one that answered just now is known to run. */
function powerOf(distributions: readonly Known[], seen: Neighbour | undefined): 'running' | 'off' | 'unknown' {
  if (distributions.some(({ state }) => state.runs === true)) return 'running'
  if (distributions.every(({ state }) => state.runs === false)) return 'off'
  return seen !== undefined && isReachable(seen) ? 'running' : 'unknown'
}
