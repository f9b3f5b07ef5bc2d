import { z } from 'zod'
import { AddressText, PrefixText } from '../../inventory/net-text.ts'
import { familyOf } from '../../net/address.ts'
import { contains, familyOfPrefix, prefixOf } from '../../net/prefix.ts'
import { isRefusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findMachine, nameOf } from './find-part.ts'

/** A machine has one more row in its routing table. A table that was not recorded stays the usual one beside it. */
export const staticRoute = defineChange({
  schema: z.object({
    kind: z.literal('route'),
    machine: z.string(),
    destination: PrefixText,
    gateway: AddressText,
  }),
  words: (inventory, { machine, destination, gateway }) =>
    `${nameOf(inventory, machine)} has a route to ${destination} through ${gateway}`,
  apply: (draft, { machine: id, destination, gateway }, source) => {
    const machine = findMachine(draft, id)
    if (isRefusal(machine)) return machine
    if (familyOfPrefix(destination) !== familyOf(gateway))
      return refusal('what-if', `A route to ${destination} can’t lead through ${gateway}: one is IPv4, the other IPv6.`)
    const out = machine.interfaces.find(({ addresses }) =>
      addresses.some((held) => held.length !== undefined && contains(prefixOf(held.address, held.length), gateway)),
    )
    if (out === undefined)
      return refusal(
        'what-if',
        `${machine.name.value} has no interface on the network of ${gateway}: it can’t be its gateway.`,
      )
    machine.routes.push({ type: 'unicast', destination, gateway, interface: out.id, metric: 0, sources: [source] })
    return undefined
  },
})
