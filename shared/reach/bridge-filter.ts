import type { Segment } from '../inventory/inventory.ts'
import type { Family } from '../net/address.ts'
import { droppedWords, filterOn } from './filter/filter-on.ts'
import { segmentWords } from './journal.ts'
import type { Owner } from './owners-on.ts'
import type { Stopped, Trip } from './trip.ts'

/** Kernel documentation, bridge netfilter: with 1 even bridged frames go through the IP firewall’s chain forward. */
const SETTING: Record<Family, string> = {
  4: 'net.bridge.bridge-nf-call-iptables',
  6: 'net.bridge.bridge-nf-call-ip6tables',
}

/** What the host’s IP firewall says to a frame that only crosses one of its bridges ("Docker broke my VM bridge"). */
export function bridgeFilter(trip: Trip, segment: Segment, from: Owner, to: Owner): Stopped | undefined {
  const { topology, packet } = trip
  const host = topology.stacks.get(topology.inventory.host)
  if (segment.kind !== 'bridge' || host === undefined || isOwn(from, host.id) || isOwn(to, host.id)) return undefined
  // Two who are both behind the bridge's way out meet outside: their frames never come here.
  if (from.attachment.port === undefined && to.attachment.port === undefined) return undefined
  const setting = host.machine?.settings.find(({ key }) => key === SETTING[packet.family])
  if (setting?.value.trim() !== '1') return undefined
  trip.seenBy.add(host.id)
  const bridge = segment.name.value
  const filtered = filterOn(trip, host, 'forward', { in: bridge, out: bridge })
  if (filtered.verdict === 'accept') return undefined
  const sentence = `${droppedWords(host, filtered, `what goes from one port of ${segmentWords(segment)} to another`)} It looks at bridged frames too, because ${setting.key} is 1.`
  return { code: 'bridge-filter-deny', sentence, sources: [...filtered.sources, ...setting.sources] }
}

/** The host itself as an end, not a port of its bridge that leads outside. */
function isOwn({ stack, attachment }: Owner, host: string): boolean {
  return stack.id === host && attachment.port === undefined
}
