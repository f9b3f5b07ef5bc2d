import { z } from 'zod'
import type { Interface, Inventory, Machine } from '../../inventory/inventory.ts'
import { sourcedBy } from '../../inventory/seen.ts'
import type { Assumed } from '../../inventory/source.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findInterface, findMachine, nameOf } from './find-part.ts'

const schema = z.object({
  kind: z.literal('forwarding'),
  machine: z.string(),
  /** Id of the one interface that it is about; absent for all of them. */
  interface: z.string().optional(),
  on: z.boolean(),
})

/** A machine passes packets on from one interface to another, or does not; all its interfaces, or one. */
export const forwarding = defineChange({
  schema,
  words: (inventory, { machine, interface: id, on }) =>
    `${nameOf(inventory, machine)} passes ${on ? 'packets on' : 'no packets on'}${from(inventory, id)}`,
  apply: (draft, { machine: id, interface: only, on }, source) => {
    const machine = findMachine(draft, id)
    if (isRefusal(machine)) return machine
    if (only === undefined) {
      machine.forwarding = { 4: sourcedBy(on, source), 6: sourcedBy(on, source) }
      for (const one of machine.interfaces) if (one.ip !== undefined) forwardFrom(one, on, source)
      // As `sysctl -w net.ipv4.ip_forward=…` does (ip-sysctl): the setting for all is written to each.
      machine.settings = machine.settings.filter(({ key }) => !/^net\.ipv4\.conf\..+\.forwarding$/.test(key))
      return undefined
    }
    const found = findInterface(draft, only)
    if (isRefusal(found)) return found
    if (machine.os?.value === 'windows') forwardFrom(found.interface, on, source)
    else setForwarding(machine, found.interface.name, on, source)
    return undefined
  },
})

/** Windows sets it for each interface and family. */
function forwardFrom(one: Interface, on: boolean, source: Assumed): void {
  const forwarding = sourcedBy(on, source)
  one.ip = { 4: { ...one.ip?.[4], forwarding }, 6: { ...one.ip?.[6], forwarding } }
}

/** Linux: `net.ipv4.conf.NAME.forwarding`; a dot inside a name is written as a slash (sysctl(8)). */
function setForwarding(machine: Machine, name: string, on: boolean, source: Assumed): void {
  const dotted = `net.ipv4.conf.${name}.forwarding`
  const key = `net.ipv4.conf.${name.replaceAll('.', '/')}.forwarding`
  const others = machine.settings.filter((one) => one.key !== dotted && one.key !== key)
  machine.settings = [...others, { key, value: on ? '1' : '0', sources: [source] }]
}

function from(inventory: Inventory, id: string | undefined): string {
  return id === undefined ? '' : ` that come in through ${nameOf(inventory, id)}`
}
