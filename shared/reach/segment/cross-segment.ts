import type { Attachment, Segment } from '../../inventory/inventory.ts'
import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import type { Member } from '../../topology/topology.ts'
import type { ReasonCode } from '../reason.ts'
import { segmentWords } from '../walk/journal.ts'
import type { Packet } from '../walk/packet.ts'
import { deniedByExtendedAcl } from './extended-acl.ts'
import type { Owner } from './owners-on.ts'
import { deniedByAcl } from './port-acl.ts'
import { sharesVlan, vlanWords } from './port-vlan.ts'

/** What keeps a frame from crossing a segment from one port to another. */
export interface Dropped {
  code: ReasonCode
  /** Who holds the port at which it is dropped. */
  at: Owner
  sentence: string
  sources: Source[]
}

/** Everything on the segment that drops the frame, in the order in which the frame meets it (reachability.md, one hop, 5). */
export function droppedOn(
  segment: Segment,
  bridge: Member | undefined,
  from: Owner,
  to: Owner,
  packet: Packet,
  isAnswer: boolean,
): Dropped[] {
  const name = segmentWords(segment)
  return [
    bridgeDown(segment, bridge),
    unplugged(name, from),
    foreignMac(name, from),
    acl(name, from, 'Outbound', packet),
    extendedAcl(name, from, 'out', packet, isAnswer),
    vlans(name, from, to),
    hyperVlans(name, from, to),
    isolated(name, from, to),
    acl(name, to, 'Inbound', packet),
    extendedAcl(name, to, 'in', packet, isAnswer),
    unplugged(name, to),
    interfaceDown(to),
    off(to),
  ].filter((dropped) => dropped !== undefined)
}

/** A Linux bridge that is switched off carries nothing from one port to another. */
function bridgeDown(segment: Segment, bridge: Member | undefined): Dropped | undefined {
  if (segment.kind !== 'bridge' || bridge === undefined || bridge.interface.enabled.value) return undefined
  const sentence = `${segmentWords(segment)} of ${bridge.stack.called} is switched off: it carries nothing.`
  return { code: 'interface-down', at: bridge, sentence, sources: bridge.interface.enabled.sources }
}

function unplugged(segment: string, at: Owner): Dropped | undefined {
  if (at.attachment.portUp !== false) return undefined
  const sentence = `${at.stack.called}’s port on ${segment} is down, as if its cable were not plugged in.`
  return { code: 'port-disconnected', at, sentence, sources: at.attachment.sources }
}

/** Hyper-V drops what a guest sends with another MAC than its adapter’s, unless that is allowed (Set-VMNetworkAdapter -MacAddressSpoofing). */
function foreignMac(segment: string, at: Owner): Dropped | undefined {
  const { mac, macSpoofing } = at.attachment
  const own = at.interface.mac
  if (mac === undefined || own === undefined || mac.value === own || macSpoofing?.value === true) return undefined
  const usual = assumed('mac-spoofing', 'Whether MAC spoofing is allowed was not recorded: off, as Hyper-V sets it.')
  const sentence = `${at.stack.called} sends with the MAC ${own}, but its adapter on ${segment} has ${mac.value}, and MAC spoofing is off: the switch drops its frames.`
  return { code: 'mac-spoofing-blocked', at, sentence, sources: [...mac.sources, ...(macSpoofing?.sources ?? [usual])] }
}

function interfaceDown(at: Owner): Dropped | undefined {
  if (at.interface.up.value) return undefined
  const sentence = `${at.stack.called}’s ${at.interface.title} is down.`
  return { code: 'interface-down', at, sentence, sources: at.interface.up.sources }
}

function off(at: Owner): Dropped | undefined {
  if (at.stack.power.value === 'running') return undefined
  return { code: 'guest-off', at, sentence: `${at.stack.called} is not running.`, sources: at.stack.power.sources }
}

function isolated(segment: string, from: Owner, to: Owner): Dropped | undefined {
  if (from.attachment.isolated !== true || to.attachment.isolated !== true) return undefined
  const sentence = `${from.stack.called} and ${to.stack.called} are both on isolated ports of ${segment}: it passes nothing from one to the other.`
  return { code: 'port-isolated', at: to, sentence, sources: [...from.attachment.sources, ...to.attachment.sources] }
}

/** An untagged frame belongs to the port's own VLAN (PVID) and leaves only through ports that are in it, untagged (IEEE 802.1Q). */
function vlans(segment: string, from: Owner, to: Owner): Dropped | undefined {
  const { vlans: mine } = from.attachment
  const { vlans: theirs } = to.attachment
  if (mine === undefined || theirs === undefined) return undefined
  const own = mine.find(({ pvid }) => pvid)?.from
  const leaves = theirs.some((one) => own !== undefined && one.from <= own && own <= one.to && one.untagged)
  if (leaves && own === pvidOf(to.attachment)) return undefined
  const sources = [...from.attachment.sources, ...to.attachment.sources]
  const sentence = `${from.stack.called} is in VLAN ${own ?? 'none'} of ${segment} and ${to.stack.called} in VLAN ${pvidOf(to.attachment) ?? 'none'}: the switch keeps them apart.`
  return { code: 'vlan-mismatch', at: to, sentence, sources }
}

/** Hyper-V’s VLAN modes. */
function hyperVlans(segment: string, from: Owner, to: Owner): Dropped | undefined {
  if (sharesVlan(from.attachment, to.attachment)) return undefined
  const sources = [...(from.attachment.vlan?.sources ?? []), ...(to.attachment.vlan?.sources ?? [])]
  const sentence = `${from.stack.called} is on ${segment} in ${vlanWords(from.attachment)}, ${to.stack.called} in ${vlanWords(to.attachment)}: the switch keeps them apart.`
  return { code: 'vlan-mismatch', at: to, sentence, sources }
}

function extendedAcl(
  segment: string,
  at: Owner,
  direction: 'in' | 'out',
  packet: Packet,
  isAnswer: boolean,
): Dropped | undefined {
  const denied = deniedByExtendedAcl(at.attachment, direction, packet, isAnswer)
  if (denied === undefined) return undefined
  const way = direction === 'in' ? 'towards' : 'from'
  const sentence = `An extended access list on ${at.stack.called}’s port of ${segment} denies such packets ${way} it.`
  return { code: 'port-acl-deny', at, sentence, sources: denied.sources }
}

function pvidOf({ vlans }: Attachment): number | undefined {
  return vlans?.find(({ pvid }) => pvid)?.from
}

function acl(segment: string, at: Owner, direction: 'Inbound' | 'Outbound', packet: Packet): Dropped | undefined {
  if (!deniedByAcl(at.attachment, direction, packet)) return undefined
  const way = direction === 'Inbound' ? 'towards' : 'from'
  const sentence = `An access list on ${at.stack.called}’s port of ${segment} denies packets ${way} it.`
  return { code: 'port-acl-deny', at, sentence, sources: at.attachment.aclSources ?? at.attachment.sources }
}
