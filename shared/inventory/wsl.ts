import { contains, prefixOf } from '../net/prefix.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { addAlias, type Draft, newInterface, newMachine } from './draft.ts'
import type { Interface, Machine, Neighbour, Segment } from './inventory.ts'
import { assumed, factsOf, merge, type SeenFact, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import { isWslSwitch } from './wsl-switch.ts'

type Distribution = SeenFact<'wsl-distribution'>

const NAME = 'WSL 2'

/**
 * WSL’s distributions. Those of version 2 share one virtual machine, which Hyper-V’s cmdlets do not list, on a switch of WSL’s own: one
 * guest. Those of version 1 are processes of the host, and use its network.
 */
export function joinWsl(draft: Draft, host: ReadMachine): void {
  const all = factsOf(host, 'wsl-distribution')
  for (const { fact, source } of all)
    if (fact.version === 1)
      draft.host.settings.push({
        key: `WSL 1 distribution ${fact.name}`,
        value: `${fact.state}; its programs run as this machine’s own, with its network`,
        sources: [source],
      })
  const inGuest = all.filter(({ fact }) => fact.version === 2)
  const [first] = inGuest
  if (first !== undefined) joinGuest(draft, first, inGuest)
}

function joinGuest(draft: Draft, { source }: Distribution, distributions: Distribution[]): void {
  const sources = distributions.map((one) => one.source)
  const segment = draft.segments.find(isWslSwitch)
  const seen = segment === undefined ? undefined : seenThere(draft, segment)
  const guest = knownGuest(draft, segment, seen) ?? newGuest(draft, source)
  guest.guest = { value: { form: 'virtual-machine', manager: 'wsl' }, sources }
  guest.os ??= sourcedBy('linux', source)
  guest.power = sourcedBy(powerOf(distributions, seen), ...sources)
  addAlias(guest, NAME, source)
  const runningFirst = distributions.toSorted((one, other) => Number(isRunning(other)) - Number(isRunning(one)))
  guest.settings.unshift(
    ...runningFirst.map(({ fact, source: said }) => ({
      key: `WSL 2: ${fact.name}`,
      value: fact.isDefault === true ? `${fact.state}, the default` : fact.state,
      sources: [said],
    })),
  )
  if (segment !== undefined) joinSwitch(draft, guest, segment, seen)
}

function joinSwitch(draft: Draft, guest: Machine, segment: Segment, seen: Neighbour | undefined): void {
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
function knownGuest(draft: Draft, segment: Segment | undefined, seen: Neighbour | undefined): Machine | undefined {
  const guests = draft.machines.filter(({ kind, hyperV }) => kind === 'guest' && hyperV === undefined)
  return (
    guests.find(({ id }) => id === ID) ??
    guests.find(({ interfaces }) => segment !== undefined && interfaces.some((one) => isOn(draft, segment, one, seen)))
  )
}

function newGuest({ machines }: Draft, source: Distribution['source']): Machine {
  let id = ID
  for (let copy = 2; machines.some((one) => one.id === id); copy += 1) id = `${ID}-${copy}`
  const guest = newMachine(id, 'guest', NAME, source)
  machines.push(guest)
  return guest
}

/** The states are words of the user’s language: where they are not English, only one that answered just now is known to run. */
function powerOf(distributions: Distribution[], seen: Neighbour | undefined): 'running' | 'off' | 'unknown' {
  if (distributions.some(isRunning)) return 'running'
  if (distributions.every(({ fact }) => /^stopped$/i.test(fact.state))) return 'off'
  return seen !== undefined && isReachable(seen) ? 'running' : 'unknown'
}

const isRunning = ({ fact }: Distribution): boolean => /^running$/i.test(fact.state)
