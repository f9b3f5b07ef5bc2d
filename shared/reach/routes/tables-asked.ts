import type { PolicyRule } from '../../inventory/inventory.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { contains } from '../../net/prefix.ts'

/** One step of a look-up: a table, or the end that a policy rule makes of it. */
export interface TableStep {
  /** `undefined`: all rows are one table, as on Windows. */
  table: string | undefined
  rule?: PolicyRule
}

export interface TablesAsked {
  steps: TableStep[]
  /** Rules that select by something that can't be judged here: taken not to apply. */
  unjudged: PolicyRule[]
}

/** What decides which tables are asked. `source` is absent for a packet whose source address is still to be chosen. */
export interface Asking {
  destination: Address
  source?: Address | undefined
  /** Name of the interface on which the packet came in; absent for one of the machine's own. */
  arrivedOn?: string | undefined
}

/** Without recorded rules Linux has these three (ip-rule(8)). */
const LINUX: TablesAsked = { steps: ['local', 'main', 'default'].map((table) => ({ table })), unjudged: [] }
const ONE: TablesAsked = { steps: [{ table: undefined }], unjudged: [] }

type Tabled = readonly { table?: string | undefined }[]

/** Worked out once for a table: every packet asks. */
const known = new WeakMap<Tabled, boolean>()

function named(routes: Tabled): boolean {
  const before = known.get(routes)
  if (before !== undefined) return before
  const isNamed = routes.some(({ table }) => table === 'local')
  known.set(routes, isNamed)
  return isNamed
}

/** The tables that a machine asks about a packet, in order: on Linux by its policy rules (ip-rule(8)). */
export function tablesAsked(own: { rules: readonly PolicyRule[]; routes: Tabled }, asking: Asking): TablesAsked {
  if (own.rules.length === 0) return named(own.routes) ? LINUX : ONE
  const family = familyOf(asking.destination)
  const rules = own.rules.filter((rule) => rule.family === undefined || rule.family === family)
  if (rules.length === 0) {
    return named(own.routes) ? LINUX : ONE
  }
  const sorted = rules.toSorted((a, b) => a.priority - b.priority)
  return {
    steps: sorted.filter((rule) => takes(rule, asking)).map((rule) => ({ table: rule.table, rule })),
    unjudged: sorted.filter(unjudgeable),
  }
}

function unjudgeable({ fwmark, other, table, action }: PolicyRule): boolean {
  return fwmark !== undefined || other !== undefined || (table === undefined && action === undefined)
}

function takes(rule: PolicyRule, { destination, source, arrivedOn }: Asking): boolean {
  if (unjudgeable(rule)) return false
  if (rule.from !== undefined && (source === undefined || !contains(rule.from, source))) return false
  if (rule.to !== undefined && !contains(rule.to, destination)) return false
  // Only for sockets that are bound to an interface.
  if (rule.outInterface !== undefined) return false
  // ip-rule(8): a packet of the machine's own comes in on lo.
  return rule.inInterface === undefined || rule.inInterface === (arrivedOn ?? 'lo')
}
