import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import { contains, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal, isPrivate } from '../../net/scope.ts'
import { asSentence } from '../../topology/as-sentence.ts'
import type { Stack, StackInterface, StackRoute, Topology } from '../../topology/topology.ts'
import { lookUpRoute } from '../routes/route-lookup.ts'
import { downTowards } from './down-towards.ts'
import { linkLocalStep } from './link-local-step.ts'
import type { Packet } from './packet.ts'
import { destinationWords } from './packet.ts'
import type { Sending } from './sending.ts'
import type { Stopped, Trip } from './trip.ts'
import { wayBetween } from './way-between.ts'

/** Routing on one stack: the row that wins, the interface and the next hop (reachability.md, one hop, 2 and 4). */
export function nextStep(trip: Trip): Sending | Stopped {
  const { topology, stack, packet, to, arrivedOn } = trip
  if (isLinkLocal(packet.destination)) {
    const decided = linkLocalStep(topology, stack, packet)
    if (decided !== undefined) return decided
  }
  const { row, ended, sources } = lookUpRoute(stack, packet, arrivedOn?.name, topology.index.numberOf)
  const wanted = destinationWords(packet)
  if (ended !== undefined) {
    return {
      code: 'route-blackhole',
      sentence: `A policy rule of ${stack.called} throws packets to ${wanted} away.`,
      sources,
    }
  }
  if (row === undefined || leadsNowhere(stack, row, packet)) return noRow(topology, stack, packet, to, sources)
  // A copy only where something is added.
  const grounds = sources.length === 0 && row.gateway !== undefined ? row.sources : [...row.sources, ...sources]
  if (row.type === 'blackhole' || row.type === 'unreachable' || row.type === 'prohibit') {
    const sentence = `${stack.called}’s row ${row.destination} (${row.type}) throws packets to ${wanted} away on purpose.`
    return { code: 'route-blackhole', sentence, sources: grounds }
  }
  if (row.type === 'broadcast' && !answersEverybody(trip)) {
    const sentence = `${wanted} is the broadcast address of a network that ${stack.called} is on: it stands for everybody there, and no conversation begins with everybody.`
    return { code: 'no-route', sentence, sources: grounds }
  }
  const gateway = row.gateway === undefined ? guessedGateway(topology, stack, packet, to, grounds) : row.gateway
  // A row whose gateway is the machine itself is on-link (Linux: a gateway of scope host is passed over, net/ipv4/route.c,
  // rt_set_nexthop; Windows printed on-link rows that way until XP).
  const isOwn = gateway !== null && topology.index.local.get(stack.id)?.has(gateway) === true
  const nextHop = gateway === null || isOwn ? packet.destination : gateway
  if (isLinkLocal(packet.destination) && nextHop !== packet.destination) {
    const sentence = `${wanted} is a link-local address, and ${stack.called} has no row for it on its own cable: a gateway passes nothing on to such addresses.`
    return { code: 'link-local-address', sentence, sources: grounds }
  }
  const out = interfaceOf(stack, row, nextHop)
  if (out === undefined) {
    const sentence = `${stack.called}’s row ${row.destination} leaves through an interface that was not recorded.`
    return { code: 'not-recorded', sentence, sources: grounds }
  }
  if (!out.up.value) {
    const sentence = `${stack.called} would send it through ${out.title}, which is down.`
    return { code: 'interface-down', interface: out.id, sentence, sources: [...grounds, ...out.up.sources] }
  }
  return { row, out, nextHop, sources: grounds }
}

/**
 * The echo reply of a Linux machine goes even to an address that it takes for a broadcast one: a frame to everybody, and
 * whoever has that address takes it in (net/ipv4/icmp.c, icmp_reply). TCP refuses.
 */
function answersEverybody({ stack, packet, arrivedOn, isAnswer }: Trip): boolean {
  return isAnswer && arrivedOn === undefined && packet.protocol === 'icmp' && stack.hostModel.value === 'weak'
}

/** A home router’s way out takes no private addresses: its provider has no use for them (RFC 1918 3). */
function leadsNowhere(stack: Stack, row: StackRoute, packet: Packet): boolean {
  return stack.isHomeRouter && stack.routesAssumed[packet.family] && row.length === 0 && isPrivate(packet.destination)
}

function noRow(topology: Topology, stack: Stack, packet: Packet, to: Stack, sources: Source[]): Stopped {
  const wanted = destinationWords(packet)
  if (stack.isHomeRouter) {
    const network = networkAround(topology, to, packet)
    const why = `${stack.called}’s routing table was not recorded: taken to know its own networks and the internet, where private addresses lead nowhere (RFC 1918).`
    return {
      code: 'no-route',
      sentence: `${stack.called} has no route to ${network ?? wanted}: nobody told it which machine leads there.`,
      sources: [assumed('router-routes', asSentence(why)), ...sources],
    }
  }
  const down = downTowards(stack, packet) ?? onlyDown(stack)
  if (down !== undefined) {
    const sentence = `${stack.called} has no way to ${wanted}: its ${down.title} is down, and with it go its rows in the routing table.`
    return { code: 'interface-down', interface: down.id, sentence, sources: [...down.up.sources, ...sources] }
  }
  const toldOfNone = stack.interfaces.flatMap(({ gateways }) => gateways?.[packet.family]?.sources ?? [])
  if (stack.routesAssumed[packet.family] && toldOfNone.length > 0) {
    const why = `${stack.called}’s routing table was not recorded: taken to hold its own networks, and nothing else.`
    return {
      code: 'no-route',
      sentence: `${stack.called} has no route to ${wanted}: it is not on its own network, and ${stack.called} itself tells of no gateway.`,
      sources: [...toldOfNone, assumed('told-no-gateway', asSentence(why)), ...sources],
    }
  }
  if (stack.routesAssumed[packet.family]) {
    const why = `${stack.called}’s routing table was not recorded: taken to hold its own networks, and a gateway only where its network has one.`
    return {
      code: 'no-route',
      sentence: `${stack.called} has no route to ${wanted}: it is not on its own network, and there is no gateway to send it to.`,
      sources: [assumed('no-gateway', asSentence(why)), ...sources],
    }
  }
  const read = stack.routes.filter(({ family }) => family === packet.family).flatMap((one) => one.sources)
  const sentence = `${stack.called} has no route to ${wanted}: no row of its routing table matches, and there is no default route.`
  return { code: 'no-route', sentence, sources: [...sources, ...read] }
}

/** The interface that is down because of which there is no row: no other leads anywhere. */
function onlyDown({ interfaces }: Stack): StackInterface | undefined {
  const usable = interfaces.filter(({ addresses, segment }) => addresses.length > 0 || segment !== undefined)
  return usable.some(({ up }) => up.value) ? undefined : usable[0]
}

/** The network of the destination that the sentence names: `192.168.41.96/28`. */
export function networkAround(topology: Topology, to: Stack, packet: Packet): string | undefined {
  for (const one of to.interfaces) {
    const held = one.addresses.find(({ address }) => address === packet.destination)
    if (held === undefined) continue
    const known = topology.segments.get(one.segment ?? '')?.prefixes.find(({ value }) => contains(value, held.address))
    return known?.value ?? prefixOf(held.address, held.length)
  }
  return undefined
}

/** A gateway that the command printed as a name which nothing resolves: the machine that leads on. */
function guessedGateway(
  topology: Topology,
  stack: Stack,
  packet: Packet,
  to: Stack,
  grounds: Source[],
): Address | null {
  const step = wayBetween(topology, stack, to, packet.family)
  grounds.push(
    assumed(
      'gateway-name',
      `${stack.called}’s gateway was recorded by a name that nothing resolves: taken to be the machine that leads on.`,
    ),
  )
  return step?.nextHop ?? null
}

/** The row's interface; where it names none, the one on whose network the next hop is. */
function interfaceOf(stack: Stack, row: StackRoute, nextHop: Address): StackInterface | undefined {
  if (row.interface !== undefined) return stack.interfaces.find(({ id }) => id === row.interface)
  return stack.interfaces.find(({ addresses }) =>
    addresses.some(({ address, length }) => contains(prefixOf(address, length), nextHop)),
  )
}
