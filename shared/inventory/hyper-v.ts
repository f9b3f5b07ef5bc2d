import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import { containerVnics } from './container-vnics.ts'
import { addAddress, addAlias, type Draft, interfaceByMac, interfaceByName, newInterface, newMachine } from './draft.ts'
import { guestsById, joinGuestSystems, joinStarts } from './guest-systems.ts'
import { joinHyperVPorts } from './hyper-v-ports.ts'
import type { Attachment, Interface, Machine, Segment } from './inventory.ts'
import { addSource, assumed, factsOf, merge, sourcedBy } from './seen.ts'
import { attach } from './segments.ts'
import type { Source } from './source.ts'
import { switchNamed } from './switch-named.ts'
import { joinToldByGuests } from './told-by-guests.ts'
import { joinUnlistedSwitches } from './unlisted-switches.ts'

/** The Default Switch has this id on every Windows (10 1709 and later), whatever its name in the user's language. */
const DEFAULT_SWITCH_ID = 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444'

/** Hyper-V's switches, their extensions, the host's own vNICs on them, and the guests with their adapters. */
export function joinHyperV(draft: Draft, host: ReadMachine): void {
  for (const { fact, source } of factsOf(host, 'virtual-switch')) joinSwitch(draft, fact, source, host)
  for (const { fact, source } of factsOf(host, 'vm')) joinVm(draft, fact, source)
  const isContainers = containerVnics(host)
  const ports = factsOf(host, 'virtual-adapter').flatMap(({ fact, source }) => {
    if (isContainers(fact)) return []
    const attachment = joinAdapter(draft, fact, source, host)
    return attachment === undefined ? [] : [{ adapter: fact, attachment }]
  })
  for (const { fact, source } of factsOf(host, 'switch-extension')) joinExtension(draft, fact, source)
  joinHyperVPorts(draft, host, ports)
  joinToldByGuests(draft, host, ports)
  const guests = guestsById(draft, host, ports)
  joinGuestSystems(host, guests)
  joinStarts(host, guests)
  joinUnlistedSwitches(draft, host)
  for (const segment of draft.segments) if (segment.kind === 'virtual-switch') assumeSwitchType(segment, draft.host)
}

function joinSwitch(draft: Draft, fact: FactOf<'virtual-switch'>, source: Source, host: ReadMachine): void {
  const segment = switchNamed(draft, fact.name, source)
  segment.switchType = merge(segment.switchType, fact.type, source)
  if (fact.id?.toLowerCase() === DEFAULT_SWITCH_ID) segment.defaultSwitch = true
  segment.external ||= fact.type === 'External'
  if (fact.allowManagementOs !== undefined)
    segment.allowManagementOs = merge(segment.allowManagementOs, fact.allowManagementOs, source)
  if (fact.teaming !== undefined) segment.teaming = merge(segment.teaming, fact.teaming, source)
  if (fact.notes !== undefined) segment.notes = merge(segment.notes, fact.notes, source)
  if (fact.type !== 'External') return
  const first = { ...told({ guid: fact.nicGuid, description: fact.nicDescription }) }
  for (const { guid, description } of [first, ...(fact.moreNics ?? [])]) {
    const nic =
      interfaceWithGuid(draft, host, guid) ??
      (description === undefined ? undefined : interfaceByName(draft.host, description))
    if (nic !== undefined) attach(segment, draft.host, nic, source).port = nic.id
  }
}

/** `Get-NetAdapter` tells the GUID by which Hyper-V's cmdlets name a NIC. */
function interfaceWithGuid(draft: Draft, host: ReadMachine, guid: string | undefined): Interface | undefined {
  const named = guid === undefined ? undefined : factsOf(host, 'interface').find(({ fact }) => fact.guid === guid)
  return named === undefined ? undefined : interfaceByName(draft.host, named.fact.name)
}

const POWERS: Readonly<Record<string, NonNullable<Machine['power']>['value']>> = {
  Running: 'running',
  Starting: 'running',
  Stopping: 'running',
  Resuming: 'running',
  Reset: 'running',
  Off: 'off',
  Saved: 'saved',
  Saving: 'saved',
  FastSaved: 'saved',
  FastSaving: 'saved',
  Paused: 'paused',
  Pausing: 'paused',
}

function joinVm(draft: Draft, fact: FactOf<'vm'>, source: Source): void {
  const { name, state, generation, status, services } = fact
  const guest = guestNamed(draft, name, source)
  const power = Object.hasOwn(POWERS, state) ? POWERS[state] : undefined
  guest.power = merge(guest.power, power ?? 'unknown', source)
  guest.hyperV = {
    ...(generation === undefined ? {} : { generation: sourcedBy(generation, source) }),
    ...(status === undefined ? {} : { status: sourcedBy(status, source) }),
    ...(services === undefined ? {} : { services: sourcedBy(services, source) }),
  }
}

function joinAdapter(
  draft: Draft,
  fact: FactOf<'virtual-adapter'>,
  source: Source,
  host: ReadMachine,
): Attachment | undefined {
  const machine = fact.managementOs ? draft.host : guestNamed(draft, fact.vmName ?? fact.name, source)
  const one = adapterOn(draft, machine, fact, source, host)
  // Of a guest that does not run Hyper-V prints no status of its adapter.
  if (!fact.managementOs && fact.status !== undefined)
    machine.power = merge(machine.power, fact.status === '' ? 'off' : 'running', source)
  for (const address of fact.addresses) addAddress(one, address, source)
  if (fact.switchName === undefined || fact.switchName === '') {
    // As with its cable pulled out.
    if (!fact.managementOs && fact.connected === false) one.connected = merge(one.connected, false, source)
    return undefined
  }
  const attachment = attach(switchNamed(draft, fact.switchName, source), machine, one, source)
  if (!fact.managementOs && fact.mac !== undefined) attachment.mac = merge(attachment.mac, fact.mac, source)
  return attachment
}

/** The adapter on the machine itself: the host's `eth2` is Hyper-V's `Container NIC 2cf575f1`. */
function adapterOn(
  draft: Draft,
  machine: Machine,
  fact: FactOf<'virtual-adapter'>,
  source: Source,
  host: ReadMachine,
): Interface {
  const known = machine === draft.host ? ownInterface(draft, fact, host) : byMac(machine, fact)
  const one =
    known ?? onlyInterface(machine, fact, host) ?? newInterface(machine, unusedName(machine, fact.name), source)
  addAlias(one, fact.name, source)
  addSource(one.sources, source)
  if (fact.mac !== undefined) one.mac = merge(one.mac, fact.mac, source)
  one.kind = sourcedBy('virtual-nic', source)
  return one
}

const byMac = (machine: Machine, { mac }: FactOf<'virtual-adapter'>): Interface | undefined =>
  mac === undefined ? undefined : interfaceByMac(machine, mac)

/**
 * The host's own vNIC has the GUID of its `vEthernet (…)`. Its MAC alone does not tell it: on an External switch it takes
 * over that of the NIC.
 */
function ownInterface(draft: Draft, fact: FactOf<'virtual-adapter'>, host: ReadMachine): Interface | undefined {
  const named = draft.host.interfaces.find((one) => one.name === `vEthernet (${fact.name})`)
  return interfaceWithGuid(draft, host, fact.deviceId) ?? named ?? byMac(draft.host, fact)
}

/** A guest that told of one interface and has one adapter: these are the same, also where it sends with a MAC of its own. */
function onlyInterface(guest: Machine, fact: FactOf<'virtual-adapter'>, host: ReadMachine): Interface | undefined {
  if (fact.managementOs) return undefined
  const [only, ...others] = guest.interfaces.filter(({ kind }) => kind.value !== 'loopback')
  if (only === undefined || others.length > 0) return undefined
  const adapters = factsOf(host, 'virtual-adapter').filter(
    (one) => !one.fact.managementOs && one.fact.vmName === fact.vmName,
  )
  if (adapters.length > 1) return undefined
  addSource(
    only.sources,
    assumed('only-adapter', `${guest.name.value} has one adapter and told of one interface: taken to be the same.`),
  )
  return only
}

/** Every adapter of a VM may be called "Network Adapter". */
function unusedName(machine: Machine, name: string): string {
  let candidate = name
  for (let i = 2; machine.interfaces.some((one) => one.name === candidate); i++) candidate = `${name} ${i}`
  return candidate
}

function guestNamed(draft: Draft, name: string, source: Source): Machine {
  const known = draft.machines.find(
    (one) => one.kind === 'guest' && one.name.value.toLowerCase() === name.toLowerCase(),
  )
  if (known !== undefined) {
    if (known.name.sources.every((one) => one.kind === 'assumed')) known.name = sourcedBy(name, source)
    return known
  }
  const guest = newMachine(`guests/${name}`, 'guest', name, source)
  draft.machines.push(guest)
  return guest
}

function joinExtension(draft: Draft, fact: FactOf<'switch-extension'>, source: Source): void {
  if (fact.switchName === undefined) return
  const { name, vendor, version, extensionType, enabled, running } = fact
  const given = Object.fromEntries(
    Object.entries({ vendor, version, extensionType, enabled, running }).filter(([, value]) => value !== undefined),
  )
  switchNamed(draft, fact.switchName, source).extensions.push({ name, ...given, sources: [source] })
}

/** Where `Get-VMSwitch` was not recorded: the Default Switch is always Internal; a switch with a vNIC of the host's is usually so. */
function assumeSwitchType(segment: Segment, host: Machine): void {
  if (segment.switchType !== undefined) return
  if (segment.defaultSwitch) {
    segment.switchType = sourcedBy(
      'Internal',
      assumed(
        'default-switch-internal',
        'The Default Switch is always of type Internal; Get-VMSwitch was not recorded.',
      ),
    )
    return
  }
  const own = segment.attachments.filter((one) => one.machine === host.id)
  const isUplink = own.some((one) => host.interfaces.some((held) => held.id === one.interface && held.uplink))
  if (isUplink) segment.external = true
  segment.switchType = isUplink
    ? sourcedBy(
        'External',
        assumed(
          'switch-type',
          'The host’s default route leaves through this switch, so it is External; Get-VMSwitch was not recorded.',
        ),
      )
    : own.length > 0
      ? sourcedBy(
          'Internal',
          assumed(
            'switch-type',
            'The host has a vNIC on it that is not its way out: taken as Internal; Get-VMSwitch was not recorded.',
          ),
        )
      : sourcedBy(
          'Private',
          assumed('switch-type', 'The host has no vNIC on it: taken as Private; Get-VMSwitch was not recorded.'),
        )
}
