import type { ReadMachine } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import { safeFileName } from '../recording/safe-file-name.ts'
import { addAlias, type Draft, interfaceByMac, newMachine } from './draft.ts'
import { GuestAdapters } from './guest-adapters.ts'
import type { Machine } from './inventory.ts'
import { addSource, assumed, merge, sourcedBy } from './seen.ts'
import { sayWhoShares } from './shared-stacks.ts'
import { type ToldGuest, toldGuests } from './told-guests.ts'
import { ToldNetworks } from './told-networks.ts'
import { dropUnknownPorts } from './unknown-ports.ts'

/**
 * VMs and containers as the programs that run them tell of them: those that the host's bridges show get their names, and those that are
 * off, or that nobody saw, come to them. What was observed inside a guest comes first.
 */
export function joinManagedGuests(draft: Draft, host: ReadMachine): void {
  const networks = new ToldNetworks(draft, host)
  const guests = toldGuests(host)
  const adapters = new GuestAdapters(draft, networks)
  const machines = new Map<ToldGuest, Machine>()
  for (const guest of guests) {
    const how = guest.fact.without?.how
    if (how === 'host' || how === 'shared') continue
    const machine = observed(draft, guest) ?? adapters.ownerOf(guest) ?? newGuest(draft, guest)
    describe(machine, isRootless(guest, networks) ? { ...guest, fact: { ...guest.fact, without: ROOTLESS } } : guest)
    for (const adapter of guest.adapters) adapters.join(machine, adapter)
    machines.set(guest, machine)
  }
  dropUnknownPorts(draft, machines.values())
  sayWhoShares(draft.host, guests, machines)
}

const ROOTLESS = { how: 'user-mode', by: 'rootless Podman' } as const

/** The networks of a user’s own Podman live in a namespace of theirs, which a program translates for: the host has no bridge of them. */
function isRootless({ fact, adapters }: ToldGuest, networks: ToldNetworks): boolean {
  const isRunning = fact.manager === 'podman' && fact.power === 'running'
  return isRunning && adapters.length > 0 && adapters.every((adapter) => networks.isElsewhere(adapter))
}

/** A guest that was looked into: by the name of its namespace, or by its own where a MAC does not say otherwise. */
function observed(draft: Draft, { fact, adapters }: ToldGuest): Machine | undefined {
  const inside = draft.machines.filter((one) => one.kind === 'guest' && one.observed && one.guest === undefined)
  const namespace = /\/netns\/([^/]+)$/.exec(fact.namespace ?? '')?.[1]
  const byNamespace = inside.find((one) => namespace !== undefined && one.name.value === namespace)
  if (byNamespace !== undefined) return byNamespace
  const macs = adapters.flatMap((adapter) => adapter.fact.mac ?? [])
  const has = (one: Machine) => macs.length === 0 || macs.some((mac) => interfaceByMac(one, mac) !== undefined)
  return inside.find((one) => one.name.value === fact.name && has(one))
}

function newGuest(draft: Draft, { fact, sources: [source] }: ToldGuest): Machine {
  const wanted = `guests/${safeFileName(fact.name)}`
  let id = wanted
  for (let copy = 2; draft.machines.some((one) => one.id === id); copy += 1) id = `${wanted}-${copy}`
  const machine = newMachine(id, 'guest', fact.name, source ?? { kind: 'assumed', code: 'guest', sentence: '' })
  draft.machines.push(machine)
  return machine
}

const WINDOWS_CONTAINER = assumed(
  'windows-container',
  'Containers on networks of Windows’ Host Network Service run Windows; Docker Desktop’s Linux containers are inside WSL.',
)

function describe(machine: Machine, { fact, sources }: ToldGuest): void {
  const { form, manager, without, power, name } = fact
  // One of the LAN, as its MAC was seen there: it is on the host's own network card (macvtap).
  machine.kind = 'guest'
  const nature = without?.how === 'none' || without?.how === 'user-mode' ? without : undefined
  machine.guest = { value: { form, ...told({ manager, without: nature }) }, sources: [...sources] }
  if (manager === 'hns') machine.os ??= sourcedBy('windows', WINDOWS_CONTAINER)
  if (power !== 'unknown') machine.power = { value: power, sources: [...sources] }
  for (const source of sources) {
    if (machine.name.value === name) machine.name = merge(machine.name, name, source)
    else {
      const before = machine.name
      machine.name = sourcedBy(name, source)
      for (const known of before.sources) addAlias(machine, before.value, known)
    }
    addSource(machine.name.sources, source)
  }
}
