import { lengthOf, prefixOf } from '../net/prefix.ts'
import { isLinkLocal } from '../net/scope.ts'
import type { Draft } from './draft.ts'
import type { Attachment, Interface, Machine, Segment } from './inventory.ts'
import { addSource, sourcedBy } from './seen.ts'
import type { Source } from './source.ts'

export function newSegment(id: string, kind: Segment['kind'], name: string, source: Source): Segment {
  return {
    id,
    kind,
    name: sourcedBy(name, source),
    defaultSwitch: false,
    external: false,
    prefixes: [],
    attachments: [],
    extensions: [],
    sources: [source],
  }
}

/** Puts an interface on a segment; known attachments only gain the source. */
export function attach(segment: Segment, machine: Machine, one: Interface, source: Source): Attachment {
  one.segment = segment.id
  const known = segment.attachments.find((held) => held.interface === one.id)
  if (known !== undefined) {
    addSource(known.sources, source)
    return known
  }
  const attachment: Attachment = { interface: one.id, machine: machine.id, sources: [source] }
  segment.attachments.push(attachment)
  return attachment
}

/** The networks of a segment are those of the addresses on it: the host's first, then what observed machines say of themselves. */
export function joinPrefixes(draft: Draft): void {
  const machines = new Map(draft.machines.map((machine) => [machine.id, machine]))
  for (const segment of draft.segments) {
    const byHostFirst = [...segment.attachments].sort(
      (a, b) => Number(b.machine === draft.host.id) - Number(a.machine === draft.host.id),
    )
    for (const attachment of byHostFirst) {
      const machine = machines.get(attachment.machine)
      if (machine?.observed !== true) continue
      const one = machine.interfaces.find((held) => held.id === attachment.interface)
      for (const address of one?.addresses ?? []) {
        if (
          address.length === undefined ||
          isLinkLocal(address.address) ||
          isHostPrefix(address.address.includes(':'), address.length)
        )
          continue
        const prefix = prefixOf(address.address, address.length)
        const known = segment.prefixes.find((held) => held.value === prefix)
        if (known === undefined) segment.prefixes.push(sourcedBy(prefix, ...address.sources))
        else for (const source of address.sources) addSource(known.sources, source)
      }
    }
    // A guest with a wrong mask must not rename the network: the longest-known, the host's own, stays first.
    segment.prefixes.sort((a, b) => Number(a.value.includes(':')) - Number(b.value.includes(':')))
  }
}

function isHostPrefix(isV6: boolean, length: number): boolean {
  return length === (isV6 ? 128 : 32)
}

/** The first prefix of the segment that holds such addresses, for sentences and assumed lengths. */
export function prefixLengthFor(segment: Segment, isV6: boolean): number | undefined {
  const found = segment.prefixes.find((one) => one.value.includes(':') === isV6)
  return found === undefined ? undefined : lengthOf(found.value)
}
