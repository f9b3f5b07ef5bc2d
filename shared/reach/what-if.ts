import { z } from 'zod'
import type { Inventory } from '../inventory/inventory.ts'
import type { Assumed } from '../inventory/source.ts'
import { whatIfSource } from '../inventory/what-if-source.ts'
import { isRefusal, type Refusal } from '../recording/refusal.ts'
import { connect } from './what-if/connect.ts'
import { firewallRule } from './what-if/firewall-rule.ts'
import { forwarding } from './what-if/forwarding.ts'
import { port } from './what-if/port.ts'
import { portMapping } from './what-if/port-mapping.ts'
import { power } from './what-if/power.ts'
import { staticRoute } from './what-if/static-route.ts'
import { switchType } from './what-if/switch-type.ts'

/** Something that could be otherwise: a switch’s type, a guest’s switch, forwarding, a mapped port, a rule, a route, power, a cable. */
export const Change = z.discriminatedUnion('kind', [
  switchType.schema,
  connect.schema,
  forwarding.schema,
  portMapping.schema,
  firewallRule.schema,
  staticRoute.schema,
  power.schema,
  port.schema,
])
export type Change = z.infer<typeof Change>

/** The inventory as it would be: a copy, in which every changed value carries a source that says so. Or why it can’t be. */
export function applyChange(inventory: Inventory, change: Change): Inventory | Refusal {
  const draft = structuredClone(inventory)
  const kept = apply(draft, change, whatIfSource(changeWords(inventory, change)))
  return kept ?? draft
}

/** Several changes, one after the other; the first that can’t be ends it. */
export function applyChanges(inventory: Inventory, changes: readonly Change[]): Inventory | Refusal {
  return changes.reduce<Inventory | Refusal>(
    (before, change) => (isRefusal(before) ? before : applyChange(before, change)),
    inventory,
  )
}

/** What is supposed, as a clause without its full stop: "ccl-vm-1 is switched off". */
export function changeWords(inventory: Inventory, change: Change): string {
  switch (change.kind) {
    case 'switch-type':
      return switchType.words(inventory, change)
    case 'connect':
      return connect.words(inventory, change)
    case 'forwarding':
      return forwarding.words(inventory, change)
    case 'mapping':
      return portMapping.words(inventory, change)
    case 'firewall':
      return firewallRule.words(inventory, change)
    case 'route':
      return staticRoute.words(inventory, change)
    case 'power':
      return power.words(inventory, change)
    case 'port':
      return port.words(inventory, change)
    default:
      return change satisfies never
  }
}

function apply(draft: Inventory, change: Change, source: Assumed): Refusal | undefined {
  switch (change.kind) {
    case 'switch-type':
      return switchType.apply(draft, change, source)
    case 'connect':
      return connect.apply(draft, change, source)
    case 'forwarding':
      return forwarding.apply(draft, change, source)
    case 'mapping':
      return portMapping.apply(draft, change, source)
    case 'firewall':
      return firewallRule.apply(draft, change, source)
    case 'route':
      return staticRoute.apply(draft, change, source)
    case 'power':
      return power.apply(draft, change, source)
    case 'port':
      return port.apply(draft, change, source)
    default:
      return change satisfies never
  }
}
