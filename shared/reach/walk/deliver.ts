import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { familyOf } from '../../net/address.ts'
import { asSentence } from '../../topology/as-sentence.ts'
import { INTERNET, type Local, type Stack, type StackInterface } from '../../topology/topology.ts'
import { droppedWords, filterOn } from '../filter/filter-on.ts'
import { windowsFirewall } from '../filter/windows-firewall.ts'
import { undone } from './conversation.ts'
import { forwardsOn } from './forwarding.ts'
import type { Packet } from './packet.ts'
import { reversePath } from './reverse-path.ts'
import type { Stopped, Trip } from './trip.ts'
import { deliverWords } from './words.ts'

/** Takes the packet in where its destination is the stack’s own; whether it was. What keeps it from being taken in becomes a block. */
export function deliver(trip: Trip): boolean {
  const { topology, stack, packet, journal, carried, isAnswer } = trip
  if (stack.id === INTERNET && stack === trip.to) return true
  const local = topology.index.local.get(stack.id)?.get(packet.destination)
  if (local === undefined) return false
  const filtered = inputFilter(trip, local)
  for (const stopped of [...refusals(trip, local), ...filtered.stopped]) trip.block(stopped)
  ownAddress(trip)
  trip.packet = undone(stack, packet, trip.options.answers ?? [], 'destination')
  if (!journal.tells) return true
  const granted = isAnswer ? [] : takenForGranted(stack)
  const at = { stack, interface: local.interface.id }
  journal.hop(
    'deliver',
    at,
    deliverWords(stack, packet, isAnswer),
    [...carried, ...local.held.sources, ...filtered.sources, ...granted],
    packet,
  )
  return true
}

/** The stack’s own firewall, where it was recorded. */
function inputFilter(trip: Trip, { interface: one }: Local): { stopped: Stopped[]; sources: Source[] } {
  const { stack, packet, arrivedOn } = trip
  if (arrivedOn === undefined) return { stopped: [], sources: [] }
  const windows =
    trip.isAnswer || stack.machine === undefined ? undefined : windowsFirewall(stack.machine, 'in', packet, arrivedOn)
  if (windows !== undefined) {
    if (windows.passes) return { stopped: [], sources: windows.sources }
    const sentence = `${stack.called}’s firewall does not let it in: ${windows.words}.`
    return {
      stopped: [{ code: 'input-filter-deny', interface: one.id, sentence, sources: windows.sources }],
      sources: [],
    }
  }
  const filtered = filterOn(trip, stack, 'input', { in: arrivedOn.name })
  if (filtered.verdict === 'accept') return { stopped: [], sources: filtered.sources }
  const sentence = droppedWords(stack, filtered, 'what comes in for the machine itself')
  return {
    stopped: [{ code: 'input-filter-deny', interface: one.id, sentence, sources: filtered.sources }],
    sources: [],
  }
}

/** What keeps a stack from taking in a packet for one of its own addresses. */
function refusals(trip: Trip, local: Local): Stopped[] {
  const { stack, packet, arrivedOn } = trip
  return [
    down(stack, local),
    wrongInterface(stack, local, packet, arrivedOn),
    reversePath(trip, undefined),
    deaf(stack, packet, arrivedOn),
  ].filter((kept) => kept !== undefined)
}

/**
 * An address of an interface that is switched off does not answer. One without a cable still does on a weak host; and on
 * Linux every IPv4 address does: its row in the table local stays.
 */
function down(stack: Stack, { interface: one, held }: Local): Stopped | undefined {
  if (stack.machine?.os?.value === 'linux' && familyOf(held.address) === 4) return undefined
  const usable = stack.hostModel.value === 'weak' ? one.enabled : one.up
  if (usable.value) return undefined
  const sentence = `${held.address} belongs to ${stack.called}’s ${one.title}, which is down.`
  return { code: 'interface-down', interface: one.id, sentence, sources: usable.sources }
}

/** RFC 1122 3.3.4.2. An interface whose packets the host passes on, or translates, takes in those for its other addresses too. */
function wrongInterface(
  stack: Stack,
  { interface: one, held }: Local,
  packet: Packet,
  arrivedOn: StackInterface | undefined,
): Stopped | undefined {
  if (arrivedOn === undefined || arrivedOn === one || stack.hostModel.value === 'weak') return undefined
  const inside = stack.translations.some(
    (one) => one.family === packet.family && one.inside.includes(arrivedOn.segment ?? ''),
  )
  const { family } = packet
  const forwards = forwardsOn(stack, arrivedOn, family)
  if (forwards.value || inside || arrivedOn.weakReceive?.[family]?.value === true) return undefined
  const sentence = `${held.address} is on ${stack.called}’s ${one.title}, but the packet arrives on ${arrivedOn.title}: a strong host such as Windows drops it.`
  return {
    code: 'strong-host',
    interface: arrivedOn.id,
    sentence,
    sources: [...(arrivedOn.weakReceive?.[family]?.sources ?? stack.hostModel.sources), ...forwards.sources],
  }
}

/** ip-sysctl, `icmp_echo_ignore_all`: pings get no answer, whatever the firewall says. */
function deaf(stack: Stack, packet: Packet, arrivedOn: StackInterface | undefined): Stopped | undefined {
  if (packet.protocol !== 'icmp' || packet.family !== 4 || arrivedOn === undefined) return undefined
  const setting = stack.settings.get('net.ipv4.icmp_echo_ignore_all')
  if (setting === undefined || setting.value.trim() === '0') return undefined
  const sentence = `${stack.called} answers no ping at all (${setting.key} is ${setting.value.trim()}); other protocols are not concerned.`
  return { code: 'input-filter-deny', sentence, sources: setting.sources }
}

/** What is taken for granted of whoever receives a conversation’s first packet. */
function takenForGranted(stack: Stack): Source[] {
  if (stack.id === INTERNET || stack.machine === undefined) return []
  const running = stack.power.sources.filter(({ kind }) => kind === 'assumed' && stack.kind === 'guest')
  if (stack.machine.filterRecorded || stack.machine.firewallProfiles !== undefined) return running
  const sentence = `${stack.called}’s own firewall was not recorded: taken to let it in. Whether a service answers is up to that firewall.`
  return [...running, assumed('firewall-not-recorded', asSentence(sentence))]
}

/** Of two machines with one address, each takes that for its own: what it sends there never leaves it. */
function ownAddress(trip: Trip): void {
  const { topology, stack, packet, arrivedOn, isAnswer, to } = trip
  const held = topology.index.local.get(to.id)?.get(packet.destination)?.held
  if (isAnswer || arrivedOn !== undefined || stack === to || held === undefined) return
  const sentence = `${stack.called} has ${packet.destination} itself, as well as ${to.called}: what it sends there never leaves it.`
  trip.block({ code: 'duplicate-address', sentence, sources: held.sources })
}
