import { isPrivate } from '../../net/scope.ts'
import { INTERNET, type Stack, type Topology } from '../../topology/topology.ts'
import { droppedWords } from '../filter/filter-on.ts'
import { crossSegment } from '../segment/crossing.ts'
import { isKept, undone } from './conversation.ts'
import { deliver } from './deliver.ts'
import { downTowards } from './down-towards.ts'
import { filteredPassing } from './filtered-passing.ts'
import { grantedSending } from './granted-sending.ts'
import { nextStep } from './next-step.ts'
import { ANY_PUBLIC, destinationWords, type Packet } from './packet.ts'
import { type Passing, passesAnswer, passesOn } from './passing-on.ts'
import { mapOwn, translateDestination } from './prerouting.ts'
import { relay } from './relay.ts'
import { reversePath } from './reverse-path.ts'
import { isStopped, type Sending } from './sending.ts'
import { sourceAddress } from './source-address.ts'
import { strayLinkLocal } from './stray-link-local.ts'
import { tellStep } from './tell-step.ts'
import { type Stopped, Trip, type TripOptions } from './trip.ts'

/** TTL of a packet; most systems begin with 64 (IANA, IP option numbers). */
const TTL = 64

/**
 * Walks a packet from stack to stack until it is delivered, or stopped (reachability.md, one hop). `arrived` also
 * where every block on the way was granted.
 */
export function walk(
  topology: Topology,
  from: Stack,
  to: Stack,
  packet: Packet,
  options: TripOptions,
): Trip & { arrived: boolean } {
  const trip = new Trip(topology, from, to, packet, options)
  return Object.assign(trip, { arrived: goes(trip) })
}

function goes(trip: Trip): boolean {
  const visited: Visit[] = []
  for (let ttl = TTL; ttl > 0; ttl--) {
    if (isLoop(trip, visited)) return false
    trip.seenBy.add(trip.stack.id)
    undoTranslation(trip)
    if (!enter(trip)) return false
    if (deliver(trip) && (trip.isOver || !relay(trip))) return true
    privateOnInternet(trip)
    const sending = send(trip)
    if (sending === undefined || trip.isOver) return false
    if (!crossSegment(trip, sending) || trip.isOver) return false
  }
  trip.block({
    code: 'ttl-exceeded',
    sentence: `the way has more than ${TTL} steps: ${trip.stack.called} throws the packet away.`,
    sources: [],
  })
  return false
}

/** Where a packet has been, and as which: a walk has few steps. */
type Visit = Pick<Trip, 'stack' | 'packet' | 'arrivedOn'>

function isLoop(trip: Trip, visited: Visit[]): boolean {
  const { stack, packet, arrivedOn } = trip
  const again = visited.some(
    (one) =>
      one.stack === stack &&
      one.arrivedOn === arrivedOn &&
      one.packet.source === packet.source &&
      one.packet.destination === packet.destination,
  )
  if (!again) {
    visited.push({ stack, packet, arrivedOn })
    return false
  }
  trip.block({
    code: 'loop',
    sentence: `${stack.called} gets the same packet a second time: it runs in a circle.`,
    sources: [],
  })
  return true
}

/** An answer to a conversation that this stack translated gets its first destination back. */
function undoTranslation(trip: Trip): void {
  const kept = trip.options.answers ?? []
  trip.expected = isKept(trip.stack, trip.packet, kept)
  trip.packet = undone(trip.stack, trip.packet, kept, 'source')
}

/** What is looked at before the routing table: filters of the hook prerouting, and mapped ports. Whether it goes on. */
function enter(trip: Trip): boolean {
  const { stack, arrivedOn, isAnswer } = trip
  trip.mapped = []
  trip.isMapped = false
  trip.relayed = undefined
  if (isAnswer) return true
  if (arrivedOn === undefined) {
    mapOwn(trip)
    return true
  }
  const filtered = translateDestination(trip, 'prerouting')
  if (filtered.verdict === 'accept') return true
  const sentence = droppedWords(stack, filtered, `what comes in through ${arrivedOn.title}`)
  trip.block({ code: 'input-filter-deny', interface: arrivedOn.id, sentence, sources: filtered.sources })
  return !trip.isOver
}

function privateOnInternet(trip: Trip): void {
  const { stack, packet, journal } = trip
  if (stack.id !== INTERNET || !isPrivate(packet.destination)) return
  const sentence = `${destinationWords(packet)} is a private address: the internet has no way to it (RFC 1918).`
  journal.hop('internet', { stack }, sentence, stack.power.sources, packet)
  trip.block({ code: 'private-destination', sentence, sources: stack.power.sources })
}

/** Routing, forwarding, filters and translation on one stack. `undefined` where there is no way on. */
function send(trip: Trip): Sending | undefined {
  const { stack, topology } = trip
  const decided = unlessAstray(trip, routed(trip))
  const step = isStopped(decided) ? undefined : decided
  const passing = passingOf(trip, step)
  const before = trip.packet
  if (step !== undefined) address(trip, step, passing)
  tellStep(trip, decided, passing, before)
  if (passing.kept !== undefined) trip.block(passing.kept)
  if (isStopped(decided)) trip.block(decided)
  else strayLinkLocal(trip, decided)
  if (step !== undefined || trip.isOver) return step
  const granted = grantedSending(topology, stack, trip.to, trip.packet)
  if ('code' in granted) {
    trip.block(granted, { stack: trip.to })
    return undefined
  }
  address(trip, granted, passing)
  return granted
}

/** Linux asks its policy rules again for a TCP connection of its own, once the first answer has chosen the source (ip_route_connect). */
function routed(trip: Trip): Sending | Stopped {
  const { stack, packet, arrivedOn } = trip
  const first = nextStep(trip)
  const isAgain =
    arrivedOn === undefined && packet.source === undefined && packet.protocol === 'tcp' && packet.family === 4
  if (isStopped(first) || !isAgain || !stack.rules.some(({ from }) => from !== undefined)) return first
  const { row, out, nextHop } = first
  const source = sourceAddress(stack, out, nextHop, packet, row?.preferredSource)?.address
  if (source === undefined) return first
  trip.packet = { ...packet, source }
  return nextStep(trip)
}

/**
 * Where the interface towards the destination is down, a less exact row takes the packet. Does that lead there all the
 * same (another way round), well; else what stops the packet is the interface, not whatever it runs into out there.
 */
function unlessAstray(trip: Trip, decided: Sending | Stopped): Sending | Stopped {
  const { topology, stack, packet, to, arrivedOn, options } = trip
  if (isStopped(decided) || decided.row === undefined || options.isTrial === true) return decided
  const down = downTowards(stack, packet)
  if (down === undefined || decided.out === down) return decided
  const trial = new Trip(topology, stack, to, packet, { ...options, grant: false, brief: true, isTrial: true })
  trial.arrivedOn = arrivedOn
  if (goes(trial) && trial.journal.blocks.length === 0) return decided
  const wanted = destinationWords(packet)
  const sentence = `${stack.called} has no way to ${wanted}: its ${down.title} is down, and with it go its rows in the routing table. Row ${decided.row.destination}, which takes it now, does not lead there.`
  return { code: 'interface-down', interface: down.id, sentence, sources: [...down.up.sources, ...decided.sources] }
}

/** Its own packet, or an answer to a conversation that it translates, needs no leave of the NAT. */
function passingOf(trip: Trip, step: Sending | undefined): Passing {
  const { topology, stack, packet, arrivedOn, expected } = trip
  if (stack.id === INTERNET) return { sources: [] }
  const isOwn = arrivedOn === undefined
  const reversed = step === undefined ? undefined : reversePath(trip, step.out)
  if (reversed !== undefined) return { kept: reversed, sources: [] }
  const leave = isOwn
    ? { sources: [] }
    : expected
      ? passesAnswer(stack, packet, arrivedOn)
      : passesOn(topology, stack, packet, arrivedOn, step?.out, trip.isMapped)
  return leave.kept === undefined && step !== undefined ? filteredPassing(trip, leave, step) : leave
}

/** Gives the packet the source address under which it leaves. */
function address(trip: Trip, { row, out, nextHop }: Sending, { translation }: Passing): void {
  trip.packet = undone(trip.stack, trip.packet, trip.options.answers ?? [], 'destination')
  const { stack, packet, arrivedOn, translated } = trip
  if (translation === undefined && (arrivedOn !== undefined || packet.source !== undefined)) return
  const held = translation?.address ?? sourceAddress(stack, out, nextHop, packet, row?.preferredSource)?.address
  const source = stack.id === INTERNET ? ANY_PUBLIC[packet.family] : held
  if (source === undefined) {
    const sentence = `${stack.called} has no IPv${packet.family} address to send from on ${out.title}.`
    trip.block({ code: 'no-address', interface: out.id, sentence, sources: [] })
    return
  }
  const before = packet.source ?? trip.relayed
  if (before !== undefined && before !== source)
    translated.push({ stack: stack.id, end: 'source', before, after: source })
  trip.packet = { ...packet, source }
}
