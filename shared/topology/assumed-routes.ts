import { assumed } from '../inventory/seen.ts'
import type { Source } from '../inventory/source.ts'
import { type Address, bitsOf, type Family, familyOf } from '../net/address.ts'
import { prefix, prefixOf } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import { asSentence } from './as-sentence.ts'
import { routeOf } from './routes.ts'
import { type Stack, type StackInterface, type StackRoute, type Topology, WAN } from './topology.ts'

/** A topology of which the routes are still to be assumed. */
type Bare = Omit<Topology, 'index'>

const EVERYTHING = { 4: prefix('0.0.0.0/0'), 6: prefix('::/0') }

/** The usual routing tables of machines whose own were not recorded: their networks on-link, everything else to the gateway that their network has. */
export function assumeRoutes(topology: Bare): (stack: Stack) => StackRoute[] {
  const gateways = gatewaysIn(topology)
  return (stack) => stack.interfaces.flatMap((one) => rowsKnown(topology, stack, one, gateways))
}

/** The rows of an interface that is as it was, and whose gateways are: of thousands of guests seldom more than one changes. */
const known = new WeakMap<StackInterface, { gateways: string; rows: StackRoute[] }>()

function rowsKnown(topology: Bare, stack: Stack, one: StackInterface, gateways: Gateways): StackRoute[] {
  if (stack.kind === 'router' || stack.kind === 'internet') return rowsOf(topology, stack, one, gateways)
  const both = ([4, 6] as const).map((family) =>
    tellsGateway(stack, family) ? 'told' : leadingWords(gatewayOf(stack, one, family, gateways)),
  )
  const ways = both.join(', ')
  const before = known.get(one)
  if (before?.gateways === ways) return before.rows
  const rows = rowsOf(topology, stack, one, gateways)
  known.set(one, { gateways: ways, rows })
  return rows
}

const leadingWords = (leading: Leading | undefined): string =>
  leading ? `${leading.stack.kind} ${leading.address}` : ''

function rowsOf(topology: Bare, stack: Stack, one: StackInterface, gateways: Gateways): StackRoute[] {
  if (!one.up.value || one.segment === undefined) return []
  const own = one.addresses
    .filter((held) => held.length < bitsOf(familyOf(held.address)))
    .flatMap((held) => row(prefixOf(held.address, held.length), null, one, onLink(stack, held.sources)))
  const neighbours = stack.isHomeRouter ? neighbourRows(topology, one) : []
  return [...own, ...neighbours, ...([4, 6] as const).flatMap((family) => defaultRow(stack, one, family, gateways))]
}

/** A home router knows the IPv6 addresses of its network, although its own one there was not recorded: they were given by it. */
function neighbourRows(topology: Bare, one: StackInterface): StackRoute[] {
  const segment = topology.segments.get(one.segment ?? '')
  if (segment === undefined || segment.id === WAN) return []
  const why = 'The router is taken to lead to the IPv6 addresses of its own network; its tables were not recorded.'
  return segment.attachments.flatMap(({ interface: id }) => {
    const other = topology.owners.get(id)?.interfaces.find((held) => held.id === id)
    const global = (other?.addresses ?? []).filter(({ address }) => familyOf(address) === 6 && !isLinkLocal(address))
    return global.flatMap(({ address, sources }) =>
      row(prefixOf(address, 128), null, one, [assumed('connected-route', why), ...sources]),
    )
  })
}

function onLink(stack: Stack, sources: Source[]): Source[] {
  return [
    assumed(
      'connected-route',
      asSentence(`${stack.called}’s routing table was not recorded: taken to have a row for its own network.`),
    ),
    ...sources,
  ]
}

function defaultRow(stack: Stack, one: StackInterface, family: Family, gateways: Gateways): StackRoute[] {
  const everything = EVERYTHING[family]
  if (one.segment === WAN) {
    const reason =
      stack.kind === 'internet'
        ? 'The internet’s own ways are not looked into.'
        : 'The router’s routing table was not recorded: taken to send what it does not know to the internet.'
    return row(everything, null, one, [assumed('router-default-route', reason)])
  }
  if (stack.kind === 'router' || !one.addresses.some((held) => familyOf(held.address) === family)) return []
  if (tellsGateway(stack, family) || one.gateways?.[family] !== undefined) return toldRows(stack, one, family)
  const gateway = gatewayOf(stack, one, family, gateways)
  if (gateway === undefined) return []
  const { address } = gateway
  const name = gateway.stack.kind === 'host' ? `the host (${address})` : `the router (${address})`
  const sentence = `${stack.called}’s routing table was not recorded: taken to send everything else to ${name}.`
  return row(everything, address, one, [assumed(`${stack.kind}-default-route`, asSentence(sentence))])
}

const tellsGateway = ({ interfaces }: Stack, family: Family): boolean =>
  interfaces.some(({ gateways }) => (gateways?.[family]?.value.length ?? 0) > 0)

/** The gateways that it told of itself; on an interface for which it told none, or beside one for which it told some, none is supposed. */
function toldRows(stack: Stack, one: StackInterface, family: Family): StackRoute[] {
  const { value = [], sources = [] } = one.gateways?.[family] ?? {}
  return value.flatMap((gateway) => {
    const sentence = `${stack.called} told Hyper-V its gateway, ${gateway}, and not its routing table: taken to send everything else there.`
    return row(EVERYTHING[family], gateway, one, [assumed('told-default-route', asSentence(sentence)), ...sources])
  })
}

/** A machine that leads on from its network, and its address there. */
interface Leading {
  stack: Stack
  address: Address
}

/** By segment and family: who could be the gateway there. Looked up once, for there may be thousands of guests on one switch. */
type Gateways = (segment: string, family: Family) => readonly Leading[]

/** A LAN device has one route out, to the router; a guest of an Internal switch goes out through the host, the only other machine that leads on. */
function gatewaysIn(topology: Bare): Gateways {
  const found = { 4: new Map<string, Leading[]>(), 6: new Map<string, Leading[]>() }
  return (id, family) => {
    const before = found[family].get(id)
    if (before !== undefined) return before
    const segment = topology.segments.get(id)
    const kind = segment?.external === true ? 'router' : 'host'
    const leading = (segment?.attachments ?? []).flatMap((attachment) => {
      const stack = topology.owners.get(attachment.interface)
      if (stack?.kind !== kind) return []
      const held = stack.interfaces
        .find((candidate) => candidate.id === attachment.interface)
        ?.addresses.find(
          (candidate) => familyOf(candidate.address) === family && (family === 6 || !isLinkLocal(candidate.address)),
        )
      return held === undefined ? [] : [{ stack, address: held.address }]
    })
    found[family].set(id, leading)
    return leading
  }
}

const gatewayOf = (stack: Stack, one: StackInterface, family: Family, gateways: Gateways): Leading | undefined =>
  one.segment === undefined ? undefined : gateways(one.segment, family).find((other) => other.stack !== stack)

function row(
  destination: ReturnType<typeof prefix>,
  gateway: Address | null,
  one: StackInterface,
  sources: Source[],
): StackRoute[] {
  const made = routeOf({ type: 'unicast', destination, gateway, interface: one.id, sources })
  return made === undefined ? [] : [made]
}
