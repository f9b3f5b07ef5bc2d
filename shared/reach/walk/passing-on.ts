import type { Segment } from '../../inventory/inventory.ts'
import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { contains } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { asSentence } from '../../topology/as-sentence.ts'
import { type Stack, type StackInterface, type Topology, type Translation, WAN } from '../../topology/topology.ts'
import { forwardsBetween } from './forwarding.ts'
import { segmentWords } from './journal.ts'
import { destinationWords, type Packet } from './packet.ts'
import type { Stopped } from './trip.ts'

/** How a stack passes a packet on from one interface to another, or what keeps it from doing so. */
export interface Passing {
  kept?: Stopped
  /** The translation that hides the sender: behind this address, or that of the interface it leaves by. */
  translation?: { name: string; address?: Address }
  sources: Source[]
}

/** Whether a stack passes a packet of a new conversation on (reachability.md, one hop, 6). `out` is absent where it has no route; `isMapped`: the stack itself led the packet here (a mapped port). */
export function passesOn(
  topology: Topology,
  stack: Stack,
  packet: Packet,
  arrivedOn: StackInterface,
  out: StackInterface | undefined,
  isMapped: boolean,
): Passing {
  if (packet.source !== undefined && isLinkLocal(packet.source)) {
    const sentence = `${stack.called} passes nothing on that comes from a link-local address (${packet.source}): such an address is valid on its own cable only.`
    const sources = topology.index.owned.get(packet.source)?.flatMap(({ held }) => held.sources) ?? []
    return { kept: { code: 'link-local-address', interface: arrivedOn.id, sentence, sources }, sources: [] }
  }
  const translations = isBetweenOwnSwitches(topology, stack, arrivedOn, out) ? [] : stack.translations
  const inwards = isMapped
    ? undefined
    : translations.find(
        (one) => hides(one, out?.segment, packet.destination) && !hides(one, arrivedOn.segment, packet.source),
      )
  if (inwards !== undefined) return { kept: noMapping(topology, stack, packet, inwards), sources: [] }
  if (stack.isHomeRouter && packet.family === 6 && arrivedOn.segment === WAN)
    return { kept: homeFirewall(stack, arrivedOn), sources: [] }
  const translation = translations.find(
    (one) => hides(one, arrivedOn.segment, packet.source) && !hides(one, out?.segment, packet.destination),
  )
  if (translation !== undefined) return { translation, sources: translation.sources }
  // A NAT that is not the kernel's packet filter passes on what it maps, whatever the forwarding of the interfaces.
  if (isMapped && stack.machine?.os?.value !== 'linux') return { sources: [] }
  const forwards = forwardsBetween(stack, arrivedOn, out, packet.family)
  if (!forwards.value) {
    const sources = [...forwards.sources, ...unlistedNats(stack, arrivedOn)]
    return { kept: doesNotForward(stack, packet, arrivedOn, sources), sources: [] }
  }
  return { sources: forwards.sources }
}

/** An answer to a conversation that the stack translated: Linux asks the interface that it comes in by all the same, whatever its rules know. */
export function passesAnswer(stack: Stack, packet: Packet, arrivedOn: StackInterface): Passing {
  if (stack.machine?.os?.value !== 'linux') return { sources: [] }
  const forwards = forwardsBetween(stack, arrivedOn, undefined, packet.family)
  return forwards.value
    ? { sources: [] }
    : { kept: doesNotForward(stack, packet, arrivedOn, forwards.sources), sources: [] }
}

/** Windows translates towards the networks outside; between its own switches it forwards, or does not (windows.md: Default Switch and WSL 2). */
function isBetweenOwnSwitches(
  { segments }: Topology,
  { kind, machine }: Stack,
  arrivedOn: StackInterface,
  out: StackInterface | undefined,
): boolean {
  if (kind !== 'host' || machine?.os?.value !== 'windows') return false
  return [arrivedOn.segment, out?.segment].every((id) => id !== undefined && segments.get(id)?.external === false)
}

/** Whether a translation hides the machine with this address on this segment. */
function hides(
  { family, inside, prefix }: Translation,
  segment: string | undefined,
  address: Address | undefined,
): boolean {
  if (segment === undefined || address === undefined || !inside.includes(segment) || familyOf(address) !== family)
    return false
  return prefix === undefined || contains(prefix, address)
}

/** A Windows host may have a NAT that nobody asked it about. */
function unlistedNats({ kind, machine }: Stack, { segment }: StackInterface): Source[] {
  const isWindowsHost = kind === 'host' && machine?.os?.value === 'windows' && segment !== undefined
  if (!isWindowsHost || machine.nats !== undefined) return machine?.nats?.sources ?? []
  return [assumed('nats-not-recorded', 'Get-NetNat was not recorded: taken to list no NAT for this network.')]
}

function noMapping(topology: Topology, stack: Stack, packet: Packet, translation: Translation): Stopped {
  const hidden = translation.inside.flatMap((id) => topology.segments.get(id) ?? [])
  const type = hidden.find(({ switchType, external }) => switchType !== undefined && !external)?.switchType
  const names = hidden.map(segmentWords).join(' and ')
  const way =
    type === undefined
      ? `${stack.called} stands before ${names}`
      : `${names} is ${type.value}: ${stack.called} owns the only way in`
  const none = noAcl(topology, hidden, packet)
  return {
    code: 'nat-no-mapping',
    sentence: `${way}, and its NAT lets in only answers to conversations that were begun inside, not a new one to ${destinationWords(packet)}.${none.words}`,
    sources: [...translation.sources, ...(type?.sources ?? []), ...none.sources],
  }
}

/** That no access list is at fault is worth saying where it was looked up: it is what people suspect first. */
function noAcl(
  topology: Topology,
  hidden: readonly Segment[],
  { destination }: Packet,
): { words: string; sources: Source[] } {
  const attachment = hidden
    .flatMap(({ attachments }) => attachments)
    .find((one) => holds(topology, one.interface, destination))
  if (attachment?.acls?.length !== 0) return { words: '', sources: [] }
  return { words: ' No port ACL is set, so it is not that.', sources: attachment.aclSources ?? [] }
}

function holds(topology: Topology, interfaceId: string, address: Packet['destination']): boolean {
  const one = topology.owners.get(interfaceId)?.interfaces.find(({ id }) => id === interfaceId)
  return one?.addresses.some((held) => held.address === address) === true
}

function homeFirewall(stack: Stack, arrivedOn: StackInterface): Stopped {
  const why = `${stack.called} is taken to let no IPv6 conversation in from the internet, as home routers do (RFC 6092).`
  const sentence = `${stack.called}’s IPv6 firewall lets in only answers.`
  return {
    code: 'forward-filter-deny',
    interface: arrivedOn.id,
    sentence,
    sources: [assumed('router-ipv6-firewall', asSentence(why))],
  }
}

function doesNotForward(stack: Stack, packet: Packet, arrivedOn: StackInterface, sources: Source[]): Stopped {
  const sentence = `${stack.called} does not pass packets on from ${arrivedOn.title} to another interface (IPv${packet.family} forwarding is off).`
  return { code: 'not-forwarding', sentence, sources }
}
