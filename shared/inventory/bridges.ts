import type { FactOf } from '../facts/fact.ts'
import { isGroup, type Mac } from '../net/mac.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { type Draft, interfaceByName, newInterface, newMachine, ownerOfMac } from './draft.ts'
import type { Attachment, Interface, Machine, Segment } from './inventory.ts'
import { addSource, factsOf, merge, type SeenFact, sourcedBy } from './seen.ts'
import { attach, newSegment } from './segments.ts'
import { type Peer, VethPeers } from './veth-peers.ts'

/** A Linux host's bridges as segments: its ports, who hangs on them, VLANs and isolation; and veth pairs without a bridge. */
export function joinBridges(draft: Draft, host: ReadMachine): void {
  const links = linksOf(host)
  const peers = new VethPeers(draft, host)
  for (const link of links.values()) {
    if (link.fact.medium !== 'bridge') continue
    const own = interfaceByName(draft.host, link.fact.name)
    if (own === undefined) continue
    const segment = newSegment(`bridge/${link.fact.name}`, 'bridge', link.fact.name, link.source)
    draft.segments.push(segment)
    attach(segment, draft.host, own, link.source)
    for (const port of links.values())
      if (port.fact.master === link.fact.name) joinPort(draft, host, segment, port, peers)
    joinVlans(host, segment, draft)
  }
  for (const link of links.values()) {
    if (link.fact.master !== undefined || link.fact.medium !== 'veth') continue
    const own = interfaceByName(draft.host, link.fact.name)
    const peer = peers.of(link.fact)
    if (own === undefined || peer === undefined) continue
    const segment = newSegment(`link/${link.fact.name}`, 'link', link.fact.name, link.source)
    draft.segments.push(segment)
    attach(segment, draft.host, own, link.source)
    attach(segment, peer.machine, peer.interface, link.source)
  }
}

/** `ip link` and `ip address` tell the same interface twice: what either says. */
function linksOf(host: ReadMachine): Map<string, SeenFact<'interface'>> {
  const links = new Map<string, SeenFact<'interface'>>()
  for (const seen of factsOf(host, 'interface')) {
    const known = links.get(seen.fact.name)
    links.set(seen.fact.name, known === undefined ? seen : { ...known, fact: { ...seen.fact, ...known.fact } })
  }
  return links
}

function joinPort(
  draft: Draft,
  host: ReadMachine,
  segment: Segment,
  port: SeenFact<'interface'>,
  peers: VethPeers,
): void {
  const own = interfaceByName(draft.host, port.fact.name)
  if (own === undefined) return
  own.segment = segment.id
  const end = endOf(draft, host, segment, port, own, peers)
  describePort(attach(segment, end.machine, end.interface, port.source), own, port.fact)
}

/** Who is behind a port: the veth's other end, the network outside, or somebody nobody recorded. */
function endOf(
  draft: Draft,
  host: ReadMachine,
  segment: Segment,
  port: SeenFact<'interface'>,
  own: Interface,
  peers: VethPeers,
): Peer {
  const peer = peers.of(port.fact)
  if (peer !== undefined) return peer
  const behind = learnedBehind(host, port.fact.name, own.mac?.value)
  if (!isWayOut(draft, port.fact, behind)) return guestBehind(draft, own, port, behind)
  segment.external = true
  return { machine: draft.host, interface: own }
}

function describePort(attachment: Attachment, port: Interface, fact: FactOf<'interface'>): void {
  attachment.port = port.id
  attachment.isolated = fact.isolated ?? false
  attachment.portUp =
    fact.up !== false && fact.connected !== false && fact.portState !== 'disabled' && fact.portState !== 'blocking'
}

/** MACs that the bridge learned behind a port; its own and group addresses are not anybody's. */
function learnedBehind(host: ReadMachine, port: string, own: Mac | undefined): SeenFact<'forwarding-entry'>[] {
  return factsOf(host, 'forwarding-entry').filter(
    ({ fact }) => fact.port === port && fact.mac !== own && !isGroup(fact.mac) && fact.state !== 'permanent',
  )
}

/** Hardware leads out of the host. So does a port behind which the default gateway, or more than one machine, was seen. */
function isWayOut(draft: Draft, fact: FactOf<'interface'>, behind: SeenFact<'forwarding-entry'>[]): boolean {
  if (fact.physical === true || fact.medium === 'ethernet' || fact.medium === 'wifi' || fact.medium === 'bond')
    return true
  const gateways = draft.host.routes.filter((route) => route.gateway != null).map((route) => route.gateway)
  const gatewayMacs = draft.host.neighbours
    .filter((one) => one.address !== undefined && gateways.includes(one.address))
    .map((one) => one.mac)
  return (
    behind.some(({ fact: entry }) => gatewayMacs.includes(entry.mac)) ||
    new Set(behind.map(({ fact: entry }) => entry.mac)).size > 1
  )
}

/** The machine behind a tap or veth port that told of itself; one that nobody recorded is drawn all the same, named after the port. */
function guestBehind(
  draft: Draft,
  port: Interface,
  seen: SeenFact<'interface'>,
  behind: SeenFact<'forwarding-entry'>[],
): Peer {
  const id = `guests/${port.name}`
  const told = recordedBehind(draft, id, behind)
  if (told !== undefined) {
    told.machine.power = merge(told.machine.power, seen.fact.connected === false ? 'off' : 'running', seen.source)
    addSource(told.interface.sources, seen.source)
    return told
  }
  const known = draft.machines.find((machine) => machine.id === id)
  const machine: Machine = known ?? newMachine(id, 'guest', port.name, seen.source)
  if (known === undefined) draft.machines.push(machine)
  machine.power = sourcedBy(seen.fact.connected === false ? 'off' : 'running', seen.source)
  const one = newInterface(machine, `behind ${port.name}`, seen.source)
  one.kind = sourcedBy('virtual-nic', seen.source)
  const learned = behind[0]
  if (learned !== undefined) {
    one.mac = merge(one.mac, learned.fact.mac, learned.source)
    addSource(one.sources, learned.source)
  }
  return { machine, interface: one }
}

/** A guest with one of the MACs that the bridge learned there; else the one that was recorded as the guest of this port. */
function recordedBehind(draft: Draft, id: string, behind: SeenFact<'forwarding-entry'>[]): Peer | undefined {
  const guests = draft.machines.filter((machine) => machine.kind === 'guest' && machine.observed)
  for (const { fact } of behind) {
    const owner = ownerOfMac(guests, fact.mac)
    if (owner !== undefined) return owner
  }
  const machine = guests.find((guest) => guest.id === id)
  const cards = machine?.interfaces.filter(({ kind, mac }) => kind.value !== 'loopback' && mac !== undefined) ?? []
  const [card] = cards
  return machine === undefined || card === undefined || cards.length > 1 ? undefined : { machine, interface: card }
}

/** VLAN membership counts only where the bridge filters VLANs (bridge(8), `vlan_filtering`). */
function joinVlans(host: ReadMachine, segment: Segment, draft: Draft): void {
  const filtering = factsOf(host, 'interface').some(
    ({ fact }) => fact.name === segment.name.value && fact.vlanFiltering === true,
  )
  if (!filtering) return
  for (const { fact, source } of factsOf(host, 'bridge-vlan')) {
    const port = interfaceByName(draft.host, fact.port)
    const attachment = segment.attachments.find(
      (one) => one.port === port?.id || (one.port === undefined && one.interface === port?.id),
    )
    if (attachment === undefined) continue
    attachment.vlans ??= []
    attachment.vlans.push({
      from: fact.vlan,
      to: fact.vlanEnd ?? fact.vlan,
      pvid: fact.pvid === true,
      untagged: fact.untagged === true,
    })
    addSource(attachment.sources, source)
  }
}
