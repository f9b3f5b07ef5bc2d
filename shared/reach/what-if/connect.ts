import { z } from 'zod'
import type { Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import { sourcedBy } from '../../inventory/seen.ts'
import type { Assumed } from '../../inventory/source.ts'
import { isRefusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findInterface, findMachine, findSegment, nameOf } from './find-part.ts'
import { hostJoins } from './host-joins.ts'
import { moveInterface } from './move-interface.ts'
import { takeLease } from './take-lease.ts'

/** A guest’s adapter is on another switch. A network outside is joined by an External switch of its own. */
export const connect = defineChange({
  schema: z.object({
    kind: z.literal('connect'),
    machine: z.string(),
    /** Id of the adapter; absent for the guest’s first. */
    interface: z.string().optional(),
    segment: z.string(),
  }),
  words: (inventory, { machine, interface: id, segment }) => {
    const adapter = id === undefined ? '' : `’s ${nameOf(inventory, id)}`
    return `${nameOf(inventory, machine)}${adapter} is on ${placeWords(inventory, segment)}`
  },
  apply: (draft, { machine: id, interface: wanted, segment: to }, source) => {
    const guest = findMachine(draft, id)
    if (isRefusal(guest)) return guest
    const segment = findSegment(draft, to)
    if (isRefusal(segment)) return segment
    if (guest.kind !== 'guest')
      return refusal('what-if', `${guest.name.value} is no virtual machine: it can’t be put on another switch.`)
    const found = wanted === undefined ? firstAdapter(guest) : findInterface(draft, wanted)
    if (isRefusal(found)) return found
    if (found.interface.segment === segment.id)
      return refusal('what-if', `${guest.name.value} is on ${segment.name.value} already.`)
    if (segment.kind === 'lan') makeExternal(draft, segment, source)
    moveInterface(draft, guest, found.interface, segment, source)
    takeLease(draft, guest, found.interface, segment, source)
    return undefined
  },
})

function firstAdapter(guest: Machine) {
  const adapters = guest.interfaces.filter(({ kind }) => kind.value !== 'loopback')
  const one = adapters.find(({ segment }) => segment !== undefined) ?? adapters[0]
  return one === undefined
    ? refusal('what-if', `No network adapter of ${guest.name.value} is known.`)
    : { machine: guest, interface: one }
}

function makeExternal(draft: Inventory, segment: Segment, source: Assumed): void {
  segment.kind = 'virtual-switch'
  segment.switchType = sourcedBy('External', source)
  segment.sources = [source, ...segment.sources]
  const host = draft.machines.find(({ id }) => id === draft.host)
  if (host !== undefined) hostJoins(host, segment, source)
}

function placeWords(inventory: Inventory, id: string): string {
  const segment = inventory.segments.find((one) => one.id === id)
  const name = segment?.name.value ?? id
  return segment?.kind === 'lan' ? `an External switch of the ${name}` : name
}
