import { type Address, familyOf } from '../net/address.ts'
import type { Mac } from '../net/mac.ts'
import { prefixOf } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import { addAddress, addAlias, type Draft, newInterface, newMachine } from './draft.ts'
import type { Interface, Machine, Neighbour, Segment } from './inventory.ts'
import { addSource, assumed, merge, sourcedBy } from './seen.ts'
import { attach, newSegment, prefixLengthFor } from './segments.ts'
import { toldGateways } from './told-gateways.ts'

/** What lies outside the host: the networks its own NICs are on, the router, and the machines seen there. */
export function joinOutside(draft: Draft): void {
  markUplinks(draft.host)
  for (const one of draft.host.interfaces) if (one.segment === undefined) joinNetworkOf(draft, one)
  joinRecordedNeighbours(draft)
  joinRouters(draft)
  for (const segment of draft.segments)
    if (segment.external) joinDevices(draft, segment, 'lan-device')
    else if (draft.unlisted.has(segment)) joinDevices(draft, segment, 'guest')
}

/** The interface that holds a default route is a way out. */
export function markUplinks(machine: Machine): void {
  for (const route of machine.routes) {
    const isDefault = route.destination === '0.0.0.0/0' || route.destination === '::/0'
    const one = machine.interfaces.find((held) => held.id === route.interface)
    if (isDefault && route.type === 'unicast' && one !== undefined) one.uplink = true
  }
}

/** A NIC that is up and has an address (or the default route) is on a network; two NICs with the same prefix are on the same one. */
function joinNetworkOf(draft: Draft, one: Interface): void {
  if (['loopback', 'special', 'tunnel', 'bridge', 'wifi-direct'].includes(one.kind.value) || one.up?.value === false)
    return
  const address =
    one.addresses.find((held) => held.length !== undefined && held.length < 32 && !isLinkLocal(held.address)) ??
    one.addresses.find((held) => held.length !== undefined && held.length < 128 && !isLinkLocal(held.address))
  if (address === undefined && !one.uplink) return
  const source = address?.sources[0] ?? one.sources[0]
  if (source === undefined) return
  const name = address?.length === undefined ? one.name : prefixOf(address.address, address.length)
  const known = draft.segments.find((segment) => segment.kind === 'lan' && segment.id === `lan/${name}`)
  const segment =
    known ?? newSegment(`lan/${name}`, 'lan', one.uplink ? 'home network' : `network of ${one.name}`, source)
  if (known === undefined) draft.segments.push(segment)
  segment.external = true
  attach(segment, draft.host, one, source)
  if (address?.length !== undefined && segment.prefixes.length === 0)
    segment.prefixes.push(sourcedBy(prefixOf(address.address, address.length), source))
}

/** Other machines' recordings, guests' on switches that nobody listed: where the host saw their MAC, or on whose network their address lies. */
function joinRecordedNeighbours(draft: Draft): void {
  for (const machine of draft.machines) {
    const isGuest = machine.kind === 'guest'
    if (machine.kind === 'host' || (isGuest && draft.unlisted.size === 0)) continue
    const mayBe = (segment: Segment) => !isGuest || draft.unlisted.has(segment)
    for (const one of machine.interfaces) {
      if (one.up?.value === false) continue
      const seen = neighboursOn(draft).find(
        ({ row, segment }) => row.mac !== null && row.mac === one.mac?.value && mayBe(segment),
      )
      const onNetwork = draft.segments.find(
        (segment) =>
          (isGuest || segment.external) && mayBe(segment) && one.addresses.some((held) => inSegment(segment, held)),
      )
      const segment = seen?.segment ?? onNetwork
      const source = seen?.row.sources[0] ?? one.addresses[0]?.sources[0]
      if (segment !== undefined && source !== undefined) attach(segment, machine, one, source)
    }
  }
}

function inSegment(segment: Segment, held: Interface['addresses'][number]): boolean {
  return (
    held.length !== undefined && segment.prefixes.some((one) => one.value === prefixOf(held.address, held.length ?? 0))
  )
}

/** Rows of the host's neighbour tables that tell a device, with the segment they were seen on. */
function neighboursOn(draft: Draft): { row: Neighbour; segment: Segment }[] {
  const segmentOf = new Map(
    draft.host.interfaces.map((one) => [one.id, draft.segments.find((segment) => segment.id === one.segment)]),
  )
  return draft.host.neighbours.flatMap((row) => {
    const segment = row.interface === undefined ? undefined : segmentOf.get(row.interface)
    return row.kind === 'device' && segment !== undefined ? [{ row, segment }] : []
  })
}

/** The host's gateways, one machine for each MAC; the first is `router`. */
function joinRouters(draft: Draft): void {
  const host = draft.read.find(({ machine }) => machine.id === draft.host.id)
  const told = host === undefined ? [] : toldGateways(host, draft.host)
  for (const { through, gateway, source } of [...gatewaysOfRoutes(draft.host), ...told]) {
    const segment = draft.segments.find((one) => one.id === through.segment)
    if (segment === undefined) continue
    const seen = draft.host.neighbours.find(
      (row) => row.address === gateway && row.interface === through.id && row.mac !== null,
    )
    const known =
      ownerOn(draft, segment, seen?.mac ?? undefined, gateway) ??
      otherFamilyOf(draft, segment, seen?.mac ?? undefined, gateway)
    const router = known?.machine ?? newRouter(draft, source)
    const lan = known?.interface ?? newInterface(router, 'LAN', source)
    if (router.kind === 'lan-device') router.kind = 'router'
    const length = prefixLengthFor(segment, gateway.includes(':'))
    if (isLinkLocal(gateway)) addAddress(lan, gateway, source, 64)
    else withAssumedLength(addAddress(lan, gateway, source), length)
    attach(segment, router, lan, source)
    if (seen?.mac != null) for (const one of seen.sources) lan.mac = merge(lan.mac, seen.mac, one)
  }
}

/** The gateways of the default routes, IPv4's first. */
function gatewaysOfRoutes({ routes, interfaces }: Machine) {
  return routes
    .filter((route) => (route.destination === '0.0.0.0/0' || route.destination === '::/0') && route.gateway != null)
    .sort(
      (a, b) =>
        Number(a.destination === '::/0') - Number(b.destination === '::/0') || (a.metric ?? 0) - (b.metric ?? 0),
    )
    .flatMap((route) => {
      const through = interfaces.find((one) => one.id === route.interface)
      const source = route.sources[0]
      if (through === undefined || source === undefined || route.gateway == null) return []
      return { through, gateway: route.gateway, source }
    })
}

/** A network's gateways for IPv4 and IPv6 are usually one machine: taken so where no two MACs say otherwise. */
function otherFamilyOf(draft: Draft, segment: Segment, mac: Mac | undefined, gateway: Address) {
  for (const { machine: id, interface: on } of segment.attachments) {
    const machine = draft.machines.find((one) => one.id === id)
    const lan = machine?.interfaces.find((one) => one.id === on)
    if (machine?.kind !== 'router' || lan === undefined) continue
    const isSingle = lan.addresses.every(({ address }) => familyOf(address) !== familyOf(gateway))
    if (!isSingle || (mac !== undefined && lan.mac !== undefined)) continue
    const sentence =
      'The gateways of this network for IPv4 and for IPv6 are taken to be one machine: no two MAC addresses were recorded.'
    addSource(lan.sources, assumed('one-router', sentence))
    return { machine, interface: lan }
  }
  return undefined
}

function newRouter(draft: Draft, source: Machine['name']['sources'][number]): Machine {
  const others = draft.machines.filter((one) => one.kind === 'router').length
  const name = others === 0 ? 'router' : `router ${others + 1}`
  const router = newMachine(name.replace(' ', '-'), 'router', name, source)
  draft.machines.push(router)
  return router
}

function ownerOn(draft: Draft, segment: Segment, mac: string | undefined, address: string) {
  for (const machine of draft.machines) {
    if (machine === draft.host) continue
    for (const held of machine.interfaces) {
      if (held.segment !== segment.id) continue
      if ((mac !== undefined && held.mac?.value === mac) || held.addresses.some((one) => one.address === address))
        return { machine, interface: held }
    }
  }
  return undefined
}

/** A machine that was only seen by others has the network's own prefix length: usual, and said to be assumed. */
export function withAssumedLength(held: Interface['addresses'][number], length: number | undefined): void {
  if (held.length !== undefined || length === undefined) return
  held.length = length
  held.lengthSources = [
    assumed('prefix-length', 'Its prefix length was not recorded: taken as that of the network it is on.'),
  ]
}

/** Devices that the host's neighbour tables show and nobody recorded: one for each MAC. Behind a switch of the host's own they are its guests. */
function joinDevices(draft: Draft, segment: Segment, kind: 'lan-device' | 'guest'): void {
  for (const { row, segment: on } of neighboursOn(draft)) {
    if (on !== segment || row.mac === null || row.address === undefined) continue
    const source = row.sources[0]
    if (source === undefined) continue
    const known = ownerOn(draft, segment, row.mac, row.address)
    const device = known?.machine ?? newDevice(draft, row, kind, source)
    const one = known?.interface ?? newInterface(device, 'NIC', source)
    one.mac = merge(one.mac, row.mac, source)
    for (const seen of row.sources) addSource(one.sources, seen)
    withAssumedLength(
      addAddress(one, row.address, source),
      isLinkLocal(row.address) ? 64 : prefixLengthFor(segment, row.address.includes(':')),
    )
    if (row.name !== undefined) addAlias(device, row.name, source)
    attach(segment, device, one, source)
  }
}

/** Named by its name where the table tells one, else by its address (IPv4 rather than IPv6). */
function newDevice(
  draft: Draft,
  row: Neighbour,
  kind: 'lan-device' | 'guest',
  source: Machine['name']['sources'][number],
): Machine {
  const sameMac = draft.host.neighbours.find(
    (one) => one.mac === row.mac && one.address !== undefined && !one.address.includes(':'),
  )
  const device = newMachine(
    `${kind === 'guest' ? 'guests' : 'lan'}/${row.mac}`,
    kind,
    row.name ?? sameMac?.address ?? row.address ?? `${row.mac}`,
    source,
  )
  draft.machines.push(device)
  return device
}
