import type { PolicyRule } from '../../inventory/inventory.ts'
import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { type Address, addressToNumber, type Family } from '../../net/address.ts'
import type { Stack, StackRoute } from '../../topology/topology.ts'
import type { Packet } from '../walk/packet.ts'
import { tablesAsked } from './tables-asked.ts'

/** What a routing table says to one packet. */
export interface LookedUp {
  /** The row that wins; absent where none matches. */
  row?: StackRoute
  /** A policy rule that ends the look-up: `blackhole`, `unreachable`, `prohibit`. */
  ended?: PolicyRule
  /** Policy rules that could not be evaluated, as assumptions. */
  sources: Source[]
}

/**
 * The row of a stack's routing tables that takes the packet: on Linux the tables in the order of the policy rules
 * (ip-rule(8)); in one table the longest prefix, then the lowest metric (RFC 1812 5.2.4.3). `arrivedOn` is an interface’s
 * name; `numberOf` may remember what it worked out before.
 */
export function lookUpRoute(
  stack: Stack,
  packet: Packet,
  arrivedOn?: string,
  numberOf: (address: Address) => bigint = addressToNumber,
): LookedUp {
  const { destination, source } = packet
  const { steps, unjudged } = tablesAsked(stack, { destination, source, arrivedOn })
  const sources = unjudged.length === 0 ? [] : unjudged.flatMap((rule) => passedOver(stack, rule))
  for (const { table, rule } of steps) {
    if (rule?.action !== undefined) return { ended: rule, sources: [...sources, ...rule.sources] }
    const row = firstMatch(stack.routes, packet.family, numberOf(destination), table)
    if (row !== undefined && row.type !== 'throw') return { row, sources }
  }
  return { sources }
}

function passedOver({ called }: Stack, rule: PolicyRule): Source[] {
  const sentence = `${called}’s policy rule ${rule.priority} selects by something that can’t be judged here: taken not to apply.`
  return [assumed('policy-rule', sentence), ...rule.sources]
}

/** Rows are sorted: the first that matches wins. */
function firstMatch(
  routes: readonly StackRoute[],
  family: Family,
  wanted: bigint,
  table: string | undefined,
): StackRoute | undefined {
  return routes.find(
    (row) =>
      row.family === family &&
      (table === undefined || row.table === table) &&
      row.first <= wanted &&
      wanted <= row.last,
  )
}
