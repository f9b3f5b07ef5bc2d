import type { Interface, Inventory, Machine, Segment } from '../inventory/inventory.ts'
import { assumed, sourcedBy } from '../inventory/seen.ts'
import type { Sourced } from '../inventory/source.ts'
import { isWhatIf } from '../inventory/what-if-source.ts'
import {
  type Address,
  address,
  addressToNumber,
  bitsOf,
  type Family,
  familyOf,
  numberToAddress,
} from '../net/address.ts'
import { familyOfPrefix } from '../net/prefix.ts'
import { isLinkLocal, isLoopback } from '../net/scope.ts'
import { assumeRoutes } from './assumed-routes.ts'
import { indexTopology } from './index-topology.ts'
import { interfaceSettings } from './interface-settings.ts'
import { routeOf, sortRoutes } from './routes.ts'
import { standInFor } from './stand-in.ts'
import { INTERNET, type Stack, type StackInterface, type Topology, WAN } from './topology.ts'
import { translationsOf } from './translations.ts'
import { windowsIp } from './windows-ip.ts'

/**
 * Inventory → the graph that packets travel: stacks on segments. What was not recorded is filled with the usual, as named
 * assumptions. Machines must not be changed afterwards: their stacks are remembered.
 */
export function buildTopology(inventory: Inventory): Topology {
  const segments = new Map(inventory.segments.map((segment) => [segment.id, segment]))
  const homeRouters = inventory.machines.filter(isHomeRouter)
  const stacks = new Map(
    inventory.machines.map((machine) => [machine.id, stackIn(machine, segments, homeRouters.indexOf(machine))]),
  )
  const internet = theInternet()
  const routers = [...stacks.values()].filter((stack) => stack.kind === 'router')
  segments.set(WAN, wan(routers))
  stacks.set(INTERNET, internet)
  const owners = new Map(
    [...stacks.values()].flatMap((stack) => stack.interfaces.map((one) => [one.id, stack] as const)),
  )
  const bare = { inventory, stacks, segments, owners, internet }
  for (const stack of stacks.values()) standInFor(bare, stack)
  const usualOf = assumeRoutes(bare)
  for (const stack of stacks.values()) {
    const usual = usualOf(stack).filter(({ family }) => stack.routesAssumed[family])
    stack.routes = sortRoutes([...stack.routes, ...usual])
  }
  return { ...bare, index: indexTopology(bare) }
}

/** A router of which only the address is known. */
function isHomeRouter({ kind, routesRecorded }: Machine): boolean {
  return kind === 'router' && !routesRecorded
}

/** Stacks of machines that nothing else decides about: thousands stay as they are when one changes. */
const alone = new WeakMap<Machine, Stack>()

/** A stack of its own for each topology, which may fill in what is assumed. */
function stackIn(machine: Machine, segments: Map<string, Segment>, homeRouter: number): Stack {
  if (machine.kind === 'host' || machine.kind === 'router') return stackOf(machine, segments, homeRouter)
  const known = alone.get(machine) ?? stackOf(machine, segments, homeRouter)
  alone.set(machine, known)
  return { ...known }
}

/** `homeRouter`: its place among the home routers, -1 where it is none. */
function stackOf(machine: Machine, segments: Map<string, Segment>, homeRouter: number): Stack {
  const recorded = machine.routes.map(routeOf).filter((route) => route !== undefined)
  // Of one that was told twice, the first counts.
  const settings = new Map(machine.settings.toReversed().map((setting) => [setting.key, setting]))
  const interfaces = machine.interfaces.map((one) => ({
    ...interfaceOf(one, machine.kind === 'host'),
    ...interfaceSettings(settings, one.name),
    ...windowsIp(one),
  }))
  if (homeRouter >= 0) interfaces.push(wanInterface(machine.id, homeRouter))
  return {
    id: machine.id,
    name: machine.name.value,
    called: called(machine),
    kind: machine.kind,
    machine,
    hostModel: hostModel(machine),
    power: power(machine),
    interfaces,
    routes: sortRoutes(recorded),
    settings,
    rules: [...machine.rules].sort((a, b) => a.priority - b.priority),
    neighbours: machine.neighbours,
    forwards: { 4: forwards(machine, 4), 6: forwards(machine, 6) },
    translations: translationsOf(machine, [...segments.values()], homeRouter >= 0),
    routesAssumed: { 4: !hasTable(machine, 4), 6: !hasTable(machine, 6) },
    isHomeRouter: homeRouter >= 0,
  }
}

/** A row that is only supposed comes to the usual ones: it does not stand for a recorded table. */
function hasTable({ routes }: Machine, family: Family): boolean {
  return routes.some((row) => row.destination !== null && familyOfPrefix(row.destination) === family && !isWhatIf(row))
}

function interfaceOf(one: Interface, isHost: boolean): StackInterface {
  // The host's own vNIC is known by Windows' name for it, or else Hyper-V's; a guest's adapter by the guest's own.
  const isVnic = isHost && one.kind.value === 'virtual-nic' && !one.name.startsWith('vEthernet (')
  const alias = isVnic ? one.aliases[0]?.value : undefined
  return {
    id: one.id,
    name: one.name,
    title: alias ?? one.name,
    ...(one.mac === undefined ? {} : { mac: one.mac.value }),
    up: isUp(one),
    enabled: one.up ?? upAssumed(one),
    addresses: one.addresses
      .filter((held) => !isLoopback(held.address))
      .map((held) => ({
        address: held.address,
        length:
          held.length ??
          (isLinkLocal(held.address) && familyOf(held.address) === 6 ? 64 : bitsOf(familyOf(held.address))),
        sources: held.sources,
        known: true,
      })),
    ...(one.segment === undefined ? {} : { segment: one.segment }),
    ...(one.gateways === undefined ? {} : { gateways: one.gateways }),
  }
}

function isUp(one: Interface): Sourced<boolean> {
  if (one.up?.value === false) return one.up
  if (one.connected?.value === false) return one.connected
  return one.up ?? upAssumed(one)
}

function upAssumed(one: Interface): Sourced<boolean> {
  return sourcedBy(true, assumed('interface-up', `Whether ${one.name} is up was not recorded: taken as up.`))
}

function wanInterface(router: string, place: number): StackInterface {
  const assumption = assumed(
    'router-uplink',
    'The router’s own side of the internet connection was not recorded: taken as up.',
  )
  // 192.0.0.8 is the IPv4 dummy address (RFC 7600): it, and those after it, stand for the routers' public addresses, which
  // nobody recorded.
  const stand = { length: 32, sources: [assumption], known: false }
  return {
    id: `${router}#WAN`,
    name: 'WAN',
    title: 'WAN',
    up: sourcedBy(true, assumption),
    enabled: sourcedBy(true, assumption),
    segment: WAN,
    addresses: [
      { ...stand, address: after('192.0.0.8', place) },
      { ...stand, address: after('2001:db8::8', place), length: 128 },
    ],
  }
}

function after(first: string, place: number): Address {
  const known = address(first)
  return numberToAddress(addressToNumber(known) + BigInt(place), familyOf(known))
}

function wan(routers: Stack[]): Segment {
  const source = assumed('router-uplink', 'The line between the router and the internet was not recorded.')
  const attachments = routers
    .filter((router) => router.isHomeRouter)
    .map((router) => ({ interface: `${router.id}#WAN`, machine: router.id, sources: [source] }))
  return {
    id: WAN,
    kind: 'lan',
    name: sourcedBy('internet connection', source),
    defaultSwitch: false,
    external: true,
    prefixes: [],
    attachments: [...attachments, { interface: `${INTERNET}#WAN`, machine: INTERNET, sources: [source] }],
    extensions: [],
    sources: [source],
  }
}

function theInternet(): Stack {
  const source = assumed(
    'internet',
    'The internet is taken to work: it reaches every public address, and no private one.',
  )
  const yes = sourcedBy(true, source)
  return {
    id: INTERNET,
    name: INTERNET,
    called: 'the internet',
    kind: 'internet',
    hostModel: sourcedBy('weak', source),
    power: sourcedBy('running', source),
    interfaces: [
      { id: `${INTERNET}#WAN`, name: 'WAN', title: 'WAN', up: yes, enabled: yes, segment: WAN, addresses: [] },
    ],
    routes: [],
    rules: [],
    settings: new Map(),
    neighbours: [],
    forwards: { 4: yes, 6: yes },
    translations: [],
    routesAssumed: { 4: true, 6: true },
    isHomeRouter: false,
  }
}

/** A router of which only the place is known is "the router". */
function called(machine: Machine): string {
  return machine.kind === 'router' && /^router( \d+)?$/.test(machine.name.value)
    ? `the ${machine.name.value}`
    : machine.name.value
}

function hostModel(machine: Machine): Stack['hostModel'] {
  const os = machine.os?.value
  if (os === undefined)
    return sourcedBy(
      'weak',
      assumed(
        'host-model',
        `${machine.name.value}’s operating system was not recorded: taken to answer for all its addresses on every interface.`,
      ),
    )
  return sourcedBy(os === 'linux' ? 'weak' : 'strong', ...(machine.os?.sources ?? []))
}

function power(machine: Machine): Stack['power'] {
  const known = machine.power
  if (known === undefined || known.value === 'unknown')
    return sourcedBy('running', assumed('running', `${machine.name.value} is taken to be running.`))
  return { value: known.value === 'running' ? 'running' : 'off', sources: known.sources }
}

function forwards(machine: Machine, family: 4 | 6): Sourced<boolean> {
  const known = machine.forwarding[family]
  if (known !== undefined) return known
  if (machine.kind === 'router')
    return sourcedBy(
      true,
      assumed(
        'router-forwards',
        'A router passes packets on between its networks; its own settings were not recorded.',
      ),
    )
  return sourcedBy(
    false,
    assumed(
      'no-forwarding',
      `Whether ${machine.name.value} passes packets on was not recorded: Windows and Linux do not, unless told to.`,
    ),
  )
}
