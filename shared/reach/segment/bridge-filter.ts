import type { Segment } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import type { Family } from '../../net/address.ts'
import type { Stack } from '../../topology/topology.ts'
import { droppedWords, filterOn } from '../filter/filter-on.ts'
import { undone } from '../walk/conversation.ts'
import { segmentWords } from '../walk/journal.ts'
import { sourceAddress } from '../walk/source-address.ts'
import type { Stopped, Trip } from '../walk/trip.ts'
import type { Owner } from './owners-on.ts'

/** Kernel documentation, bridge netfilter: with 1 even bridged frames go through the IP firewall’s chains. */
const SETTING: Record<Family, string> = {
  4: 'net.bridge.bridge-nf-call-iptables',
  6: 'net.bridge.bridge-nf-call-ip6tables',
}

/** What the host’s IP firewall does with a frame that only crosses one of its bridges ("Docker broke my VM bridge"). */
export interface BridgeFiltered {
  stopped?: Stopped
  /** A mapped port: the host takes the frame itself, although it was for somebody else’s MAC. */
  taken?: Owner
}

/** Asks it, and makes its translations. Nothing where it does not look at bridged frames. `isMapped`: it gave the frame its destination right here. */
export function bridgeFilter(trip: Trip, segment: Segment, from: Owner, to: Owner, isMapped: boolean): BridgeFiltered {
  const hostId = trip.topology.inventory.host
  // Two who are both behind the bridge's way out meet outside: their frames never come here.
  const isOutside = from.attachment.port === undefined && to.attachment.port === undefined
  const host = isOutside || isOwn(from, hostId) || isOwn(to, hostId) ? undefined : bridgeLook(trip, segment)
  if (host === undefined) return {}
  trip.seenBy.add(host.stack.id)
  const { stack, own, setting } = host
  const bridge = segment.name.value
  const mapped = trip.isAnswer ? undefined : filterOn(trip, stack, 'prerouting', { in: bridge }).translation
  if (mapped !== undefined && own !== undefined) return { taken: own }
  const filtered = filterOn(trip, stack, 'forward', { in: bridge, out: bridge })
  if (filtered.verdict !== 'accept') {
    const sentence = `${droppedWords(stack, filtered, `what goes from one port of ${segmentWords(segment)} to another`)} It looks at bridged frames too, because ${setting.key} is 1.`
    return { stopped: { code: 'bridge-filter-deny', sentence, sources: [...filtered.sources, ...setting.sources] } }
  }
  if (!trip.isAnswer && !isMapped && trip.translated.some((one) => one.stack === stack.id))
    return { stopped: seenTwice(host, segment) }
  if (trip.isAnswer) trip.packet = undone(stack, trip.packet, trip.options.answers ?? [], 'destination')
  else translateSource(trip, stack, bridge, own)
  return {}
}

/** With its new address the packet looks to connection tracking like one of another conversation, whose answers it keeps. */
function seenTwice({ stack, setting }: Looking, segment: Segment): Stopped {
  const sentence = `${stack.called} has translated it already and sees it once more on ${segmentWords(segment)}, because ${setting.key} is 1: it takes it for another conversation, and the answers do not find back.`
  return { code: 'bridge-filter-deny', sentence, sources: setting.sources }
}

interface Looking {
  stack: Stack
  /** The bridge as the host’s own interface. */
  own: Owner | undefined
  setting: { key: string; sources: Source[] }
}

/** The host, where its IP firewall looks at what crosses this bridge. */
export function bridgeLook({ topology, packet }: Trip, segment: Segment): Looking | undefined {
  const stack = topology.stacks.get(topology.inventory.host)
  if (segment.kind !== 'bridge' || stack === undefined) return undefined
  const setting = stack.settings.get(SETTING[packet.family])
  if (setting?.value.trim() !== '1') return undefined
  return { stack, own: topology.index.hostOn.get(segment.id), setting }
}

/** Masquerading takes bridged frames too, where its rule does not leave out what stays on the bridge. */
function translateSource(trip: Trip, stack: Stack, bridge: string, own: Owner | undefined): void {
  const { translation } = filterOn(trip, stack, 'postrouting', { out: bridge })
  const { source: before, destination } = trip.packet
  if (translation?.kind !== 'masquerade' && translation?.kind !== 'snat') return
  const held = own && sourceAddress(stack, own.interface, destination, trip.packet)?.address
  const after = translation.address ?? held
  if (after === undefined || before === undefined || after === before) return
  trip.translated.push({ stack: stack.id, end: 'source', before, after })
  trip.packet = { ...trip.packet, source: after }
}

/** The host itself as an end, not a port of its bridge that leads outside. */
function isOwn({ stack, attachment }: Owner, host: string): boolean {
  return stack.id === host && attachment.port === undefined
}
