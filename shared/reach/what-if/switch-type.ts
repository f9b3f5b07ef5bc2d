import { z } from 'zod'
import type { Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import { sourcedBy } from '../../inventory/seen.ts'
import type { Assumed } from '../../inventory/source.ts'
import { isRefusal, type Refusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findMachine, findSegment, nameOf } from './find-part.ts'
import { addOwn, hostJoins } from './host-joins.ts'
import { outsideNetwork } from './outside-network.ts'
import { takeLease } from './take-lease.ts'

const SwitchType = z.enum(['Private', 'Internal', 'External'])
type SwitchType = z.infer<typeof SwitchType>

/** A virtual switch (or bridge) is of another type: who is on it changes with that. */
export const switchType = defineChange({
  schema: z.object({ kind: z.literal('switch-type'), segment: z.string(), type: SwitchType }),
  words: (inventory, { segment, type }) => `${nameOf(inventory, segment)} is ${type}`,
  apply: (draft, { segment: id, type }, source) => {
    const segment = findSegment(draft, id)
    if (isRefusal(segment)) return segment
    const host = findMachine(draft, draft.host)
    if (isRefusal(host)) return host
    if (segment.kind !== 'virtual-switch' && segment.kind !== 'bridge')
      return refusal('what-if', `${segment.name.value} is no virtual switch: it has no type to change.`)
    if (typeOf(segment, host) === type) return refusal('what-if', `${segment.name.value} is ${type} already.`)
    const kept = type === 'External' ? join(draft, host, segment, source) : cutOff(draft, host, segment, type, source)
    if (kept !== undefined) return kept
    segment.switchType = sourcedBy(type, source)
    segment.sources = [source, ...segment.sources]
    // Only the Default Switch that Windows made itself has its NAT and DHCP, and that one is Internal; so is a network of containers.
    segment.defaultSwitch = false
    delete segment.hnsType
    return undefined
  },
})

/** A bridge has no type of its own: it is what its members make it. */
function typeOf(segment: Segment, host: Machine): SwitchType {
  if (segment.switchType !== undefined) return segment.switchType.value
  if (segment.external) return 'External'
  return segment.attachments.some(({ machine }) => machine === host.id) ? 'Internal' : 'Private'
}

/** External: the switch and the network outside are one; the host is on it with the address that it has there. */
function join(draft: Inventory, host: Machine, segment: Segment, source: Assumed): Refusal | undefined {
  const outside = outsideNetwork(draft, segment)
  if (outside === undefined)
    return refusal('what-if', 'No network outside the host is known that an External switch could join.')
  removeOwn(host, segment)
  const guests = segment.attachments.map(({ machine }) => machine)
  segment.external = true
  segment.prefixes = outside.prefixes
  segment.attachments = [...outside.attachments, ...segment.attachments].map((one) => ({
    ...one,
    sources: [source, ...one.sources],
  }))
  draft.segments = draft.segments.filter((one) => one !== outside)
  hostJoins(host, segment, source)
  rename(draft, segment)
  for (const guest of draft.machines.filter(({ id }) => guests.includes(id)))
    for (const one of guest.interfaces) if (one.segment === segment.id) takeLease(draft, guest, one, segment, source)
  return undefined
}

/** Private and Internal: whoever is outside stays on a network of its own; the host has an interface on the switch, or none. */
function cutOff(
  draft: Inventory,
  host: Machine,
  segment: Segment,
  type: Exclude<SwitchType, 'External'>,
  source: Assumed,
): undefined {
  if (segment.external) moveOutside(draft, segment, source)
  if (type === 'Private') removeOwn(host, segment)
  else if (segment.attachments.every(({ machine }) => machine !== host.id)) addOwn(host, segment, source)
}

function moveOutside(draft: Inventory, segment: Segment, source: Assumed): void {
  const isGuest = (id: string) => draft.machines.some((one) => one.id === id && one.kind === 'guest')
  const outside: Segment = {
    id: `lan/${segment.prefixes[0]?.value ?? segment.id}`,
    kind: 'lan',
    name: sourcedBy('home network', source),
    defaultSwitch: false,
    external: true,
    prefixes: segment.prefixes,
    attachments: segment.attachments.filter(({ machine }) => !isGuest(machine)),
    extensions: [],
    sources: [source],
  }
  segment.attachments = segment.attachments.filter(({ machine }) => isGuest(machine))
  segment.external = false
  segment.prefixes = []
  draft.segments.push(outside)
  rename(draft, outside)
}

/** The host’s own virtual interfaces on the switch are gone, and the rows that lead through them. */
function removeOwn(host: Machine, segment: Segment): void {
  const own = new Set(segment.attachments.flatMap((one) => (one.machine === host.id ? [one.interface] : [])))
  segment.attachments = segment.attachments.filter(({ machine }) => machine !== host.id)
  host.interfaces = host.interfaces.filter(({ id }) => !own.has(id))
  host.routes = host.routes.filter((row) => row.interface === undefined || !own.has(row.interface))
  host.neighbours = host.neighbours.filter((row) => row.interface === undefined || !own.has(row.interface))
}

/** Every interface knows its segment. */
function rename(draft: Inventory, segment: Segment): void {
  const on = new Set(segment.attachments.map((one) => one.interface))
  for (const one of draft.machines.flatMap(({ interfaces }) => interfaces)) if (on.has(one.id)) one.segment = segment.id
}
