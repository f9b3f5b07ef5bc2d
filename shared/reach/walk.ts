import type { Source } from '../inventory/source.ts'
import type { Address } from '../net/address.ts'
import { isLinkLocal, isPrivate } from '../net/scope.ts'
import { INTERNET, type Stack, type StackInterface, type Topology, WAN } from '../topology/topology.ts'
import { type Translated, untranslated } from './conversation.ts'
import { type Crossing, crossSegment } from './crossing.ts'
import { localOn, refusedBy, takenForGranted } from './deliver.ts'
import { Journal } from './journal.ts'
import { isUnsent, nextStep, type Sending } from './next-step.ts'
import { ANY_PUBLIC, destinationWords, type Packet } from './packet.ts'
import { type Passing, passesOn } from './passing-on.ts'
import { sourceAddress } from './source-address.ts'
import { wayBetween } from './way-between.ts'
import { deliverWords, forwardWords, internetWords, routeWords } from './words.ts'

/** A packet's way, as far as it goes. */
export interface Walked {
  journal: Journal
  /** It came to its destination (or would have, had every block been granted). */
  arrived: boolean
  /** The packet as it arrives. */
  packet: Packet
  /** Translations made on the way, for the answers. */
  translated: Translated[]
}

export interface WalkOptions {
  /** What stops the packet is granted and the way goes on, to find what else would. */
  grant: boolean
  /** The packet is an answer: translations of the conversation to undo. */
  answers?: readonly Translated[]
}

/** TTL of a packet (RFC 1700 names 64). */
const TTL = 64

/** Walks a packet from stack to stack until it is delivered or stopped (reachability.md, one hop). */
export function walk(topology: Topology, from: Stack, to: Stack, first: Packet, options: WalkOptions): Walked {
  const journal = new Journal()
  const translated: Translated[] = []
  const visited = new Set<string>()
  let stack = from
  let packet = first
  let arrivedOn: StackInterface | undefined
  let carried: Source[] = []
  const ended = (arrived: boolean): Walked => ({ journal, arrived, packet, translated })
  const stopped = () => journal.blocks.length > 0 && !options.grant

  for (let ttl = TTL; ttl > 0; ttl--) {
    const isAnswer = options.answers !== undefined
    const undone = isAnswer ? untranslated(stack, packet, options.answers ?? []) : packet
    const expected = undone !== packet
    packet = undone
    const visit = `${stack.id} ${arrivedOn?.id} ${packet.source} ${packet.destination}`
    if (visited.has(visit)) {
      journal.block('loop', { stack }, `${stack.called} gets the same packet a second time: it runs in a circle.`, [])
      return ended(false)
    }
    visited.add(visit)

    const local = localOn(stack, packet)
    if (local !== undefined || (stack === to && stack.id === INTERNET)) {
      if (local !== undefined) {
        for (const kept of refusedBy(stack, local, packet, arrivedOn)) {
          journal.block(
            kept.code,
            { stack, interface: kept.interface ?? local.interface.id },
            kept.sentence,
            kept.sources,
          )
        }
        const at = { stack, interface: local.interface.id }
        const granted = isAnswer ? [] : takenForGranted(stack)
        journal.hop(
          'deliver',
          at,
          deliverWords(stack, packet, isAnswer),
          [...carried, ...local.held.sources, ...granted],
          packet,
        )
      }
      return ended(true)
    }

    if (stack.id === INTERNET && isPrivate(packet.destination)) {
      const sentence = `${destinationWords(packet)} is a private address: the internet has no way to it (RFC 1918).`
      journal.hop('internet', { stack }, sentence, carried.length > 0 ? carried : stack.power.sources, packet)
      journal.block('private-destination', { stack }, sentence, stack.power.sources)
      if (stopped()) return ended(false)
    }

    const decided = nextStep(topology, stack, packet, to, arrivedOn)
    const sending = isUnsent(decided) ? undefined : decided
    const passing = passingOn(topology, stack, packet, arrivedOn, sending?.out, expected)
    const before = packet
    if (sending !== undefined) packet = sourced(stack, sending, passing, packet, arrivedOn, translated)
    tell(journal, { stack, sending, passing, packet, before, arrivedOn, carried, expected, isAnswer, unsent: decided })

    if (passing.kept !== undefined) {
      const { code, sentence, sources, interface: one } = passing.kept
      journal.block(code, { stack, ...(one === undefined ? {} : { interface: one }) }, sentence, sources)
      if (stopped()) return ended(false)
    }
    if (
      isUnsent(decided) &&
      !(stack.id === INTERNET && journal.blocks.some(({ code }) => code === 'private-destination'))
    ) {
      const { code, sentence, sources, interface: one } = decided
      journal.block(code, { stack, ...(one === undefined ? {} : { interface: one }) }, sentence, sources)
      if (stopped()) return ended(false)
    }
    if (sending !== undefined && packet.source === undefined) {
      const sentence = `${stack.called} has no IPv${packet.family} address to send from on ${sending.out.title}.`
      journal.block('no-address', { stack, interface: sending.out.id }, sentence, sending.sources)
      return ended(false)
    }
    if (sending !== undefined && strayLinkLocal(sending, packet)) {
      const sentence = `${stack.called} has only a link-local address (${packet.source}) on ${sending.out.title}: no router passes on what comes from it.`
      journal.block('link-local-address', { stack, interface: sending.out.id }, sentence, sending.sources)
      if (stopped()) return ended(false)
    }

    const isFirst = arrivedOn === undefined
    const crossing = cross(topology, stack, to, packet, sending, journal, isFirst, stopped)
    if (crossing === undefined || stopped()) return ended(false)
    stack = crossing.owner.stack
    arrivedOn = crossing.owner.interface
    // The first crossing was told in hops of its own.
    carried = isFirst ? [] : crossing.sources
  }
  journal.block(
    'ttl-exceeded',
    { stack },
    `The way has more than ${TTL} steps: ${stack.called} throws the packet away.`,
    [],
  )
  return ended(false)
}

function passingOn(
  topology: Topology,
  stack: Stack,
  packet: Packet,
  arrivedOn: StackInterface | undefined,
  out: StackInterface | undefined,
  expected: boolean,
): Passing {
  const isOwn = arrivedOn === undefined || stack.id === INTERNET
  // An answer to a conversation that the stack translates needs no leave of its own.
  return isOwn || expected ? { sources: [] } : passesOn(topology, stack, packet, arrivedOn, out)
}

/** The packet with the source address under which it leaves. */
function sourced(
  stack: Stack,
  { row, out, nextHop }: Sending,
  passing: Passing,
  packet: Packet,
  arrivedOn: StackInterface | undefined,
  translated: Translated[],
): Packet {
  if (arrivedOn === undefined) {
    if (packet.source !== undefined) return packet
    const source =
      stack.id === INTERNET
        ? ANY_PUBLIC[packet.family]
        : sourceAddress(stack, out, nextHop, packet, row.preferredSource)?.address
    return source === undefined ? packet : { ...packet, source }
  }
  if (passing.translation === undefined) return packet
  const after = sourceAddress(stack, out, nextHop, packet)?.address
  if (after === undefined || packet.source === undefined) return packet
  translated.push({ stack: stack.id, end: 'source', before: packet.source, after })
  return { ...packet, source: after }
}

function strayLinkLocal({ nextHop }: Sending, { source, destination }: Packet): boolean {
  return source !== undefined && isLinkLocal(source) && !isLinkLocal(destination) && nextHop !== destination
}

interface Told {
  stack: Stack
  sending: Sending | undefined
  passing: Passing
  packet: Packet
  before: Packet
  arrivedOn: StackInterface | undefined
  carried: Source[]
  expected: boolean
  isAnswer: boolean
  unsent: ReturnType<typeof nextStep>
}

/** What the stack decided, as a hop. */
function tell(journal: Journal, told: Told): void {
  const { stack, sending, passing, packet, before, arrivedOn, carried, unsent } = told
  if (stack.id === INTERNET) {
    if (!isUnsent(unsent))
      journal.hop('internet', { stack }, 'The internet carries it to the router.', stack.power.sources, packet)
    return
  }
  const at = { stack, ...(sending === undefined ? {} : { interface: sending.out.id }) }
  if (isUnsent(unsent)) {
    journal.hop(
      arrivedOn === undefined ? 'route' : 'forward',
      at,
      unsent.sentence,
      [...carried, ...unsent.sources],
      packet,
    )
  } else if (passing.kept !== undefined) {
    journal.hop('forward', at, passing.kept.sentence, [...carried, ...passing.kept.sources], packet)
  } else if (arrivedOn === undefined) {
    journal.hop('route', at, routeWords(stack, unsent, packet), unsent.sources, packet)
  } else if (unsent.out.segment === WAN) {
    journal.hop(
      'internet',
      at,
      internetWords(stack, passing),
      [...carried, ...passing.sources, ...unsent.sources],
      packet,
    )
  } else {
    const words = forwardWords(stack, unsent, before, packet, told)
    const where = unsent.out.segment === undefined ? at : { ...at, segment: unsent.out.segment }
    journal.hop(
      'forward',
      where,
      words,
      [...carried, ...unsent.sources, ...passing.sources, ...addressSources(unsent.out, packet.source)],
      packet,
    )
  }
}

function addressSources(out: StackInterface, source: Address | undefined): Source[] {
  return out.addresses.find(({ address }) => address === source)?.sources ?? []
}

/** Over the segment to the next stack; where the stack itself knew no way, the one that would lead there. */
function cross(
  topology: Topology,
  stack: Stack,
  to: Stack,
  packet: Packet,
  sending: Sending | undefined,
  journal: Journal,
  isFirst: boolean,
  stopped: () => boolean,
): Crossing | undefined {
  if (sending !== undefined) {
    const crossing = crossSegment(topology, stack, to, packet, sending, journal, isFirst)
    if (crossing !== undefined || stopped()) return crossing
  }
  const step = wayBetween(topology, stack, to, packet.family)
  if (step !== undefined && step.nextHop !== undefined) {
    const granted = { out: step.out, nextHop: step.nextHop, sources: [] }
    return crossSegment(topology, stack, to, packet, granted, journal, false)
  }
  if (step === undefined) nothingJoins(topology, to, journal)
  return undefined
}

function nothingJoins(topology: Topology, to: Stack, journal: Journal): void {
  const on = to.interfaces.flatMap(({ segment }) => topology.segments.get(segment ?? '') ?? [])
  const [first] = on
  const isPrivateSwitch = on.length > 0 && on.every(({ switchType }) => switchType?.value === 'Private')
  if (first !== undefined && isPrivateSwitch) {
    const sentence = `${to.called} is on ${first.name.value}, a Private switch: it joins virtual machines with each other and with nothing else.`
    journal.block(
      'private-switch',
      { stack: to, segment: first.id },
      sentence,
      first.switchType?.sources ?? first.sources,
    )
  } else {
    const sentence = `Nothing joins the network of ${to.called} with this one.`
    journal.block('different-segment', { stack: to }, sentence, first?.sources ?? [])
  }
}
