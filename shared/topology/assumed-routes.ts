import { assumed } from '../inventory/seen.ts'
import type { Source } from '../inventory/source.ts'
import { type Address, bitsOf, type Family, familyOf } from '../net/address.ts'
import { prefix, prefixOf } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import { asSentence } from './as-sentence.ts'
import { routeOf } from './routes.ts'
import { type Stack, type StackInterface, type StackRoute, type Topology, WAN } from './topology.ts'

/** The usual routing table of a machine whose own was not recorded: its networks on-link, everything else to the gateway that its network has. */
export function assumedRoutes(topology: Omit<Topology, 'index'>, stack: Stack): StackRoute[] {
  const rows: StackRoute[] = []
  for (const one of stack.interfaces) {
    if (!one.up.value || one.segment === undefined) continue
    for (const held of one.addresses) {
      if (held.length < bitsOf(familyOf(held.address)))
        rows.push(...row(prefixOf(held.address, held.length), null, one, onLink(stack, held.sources)))
    }
    if (stack.isHomeRouter) rows.push(...neighbourRows(topology, one))
    for (const family of [4, 6] as const) rows.push(...defaultRow(topology, stack, one, family))
  }
  return rows
}

/** A home router knows the IPv6 addresses of its network, although its own one there was not recorded: they were given by it. */
function neighbourRows(topology: Omit<Topology, 'index'>, one: StackInterface): StackRoute[] {
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

function defaultRow(
  topology: Omit<Topology, 'index'>,
  stack: Stack,
  one: StackInterface,
  family: Family,
): StackRoute[] {
  const everything = family === 4 ? prefix('0.0.0.0/0') : prefix('::/0')
  if (one.segment === WAN) {
    const reason =
      stack.kind === 'internet'
        ? 'The internet’s own ways are not looked into.'
        : 'The router’s routing table was not recorded: taken to send what it does not know to the internet.'
    return row(everything, null, one, [assumed('router-default-route', reason)])
  }
  if (stack.kind === 'router' || !one.addresses.some((held) => familyOf(held.address) === family)) return []
  const gateway = gatewayOn(topology, stack, one, family)
  return gateway === undefined ? [] : row(everything, gateway.address, one, [assumed(gateway.code, gateway.sentence)])
}

interface Gateway {
  address: Address
  code: string
  sentence: string
}

/** A LAN device has one route out, to the router; a guest of an Internal switch goes out through the host, the only other machine that leads on. */
function gatewayOn(
  topology: Omit<Topology, 'index'>,
  stack: Stack,
  one: StackInterface,
  family: Family,
): Gateway | undefined {
  const segment = topology.segments.get(one.segment ?? '')
  if (segment === undefined) return undefined
  const kind = segment.external ? 'router' : 'host'
  for (const attachment of segment.attachments) {
    const other = topology.owners.get(attachment.interface)
    if (other === undefined || other === stack || other.kind !== kind) continue
    const held = other.interfaces
      .find((candidate) => candidate.id === attachment.interface)
      ?.addresses.find(
        (candidate) => familyOf(candidate.address) === family && (family === 6 || !isLinkLocal(candidate.address)),
      )
    if (held === undefined) continue
    const name = other.kind === 'host' ? `the host (${held.address})` : `the router (${held.address})`
    return {
      address: held.address,
      code: `${stack.kind}-default-route`,
      sentence: asSentence(
        `${stack.called}’s routing table was not recorded: taken to send everything else to ${name}.`,
      ),
    }
  }
  return undefined
}

function row(
  destination: ReturnType<typeof prefix>,
  gateway: Address | null,
  one: StackInterface,
  sources: Source[],
): StackRoute[] {
  const made = routeOf({ type: 'unicast', destination, gateway, interface: one.id, sources })
  return made === undefined ? [] : [made]
}
