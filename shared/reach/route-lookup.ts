import type { PolicyRule } from '../inventory/inventory.ts'
import { assumed } from '../inventory/seen.ts'
import type { Source } from '../inventory/source.ts'
import { addressToNumber, bitsOf } from '../net/address.ts'
import { contains } from '../net/prefix.ts'
import type { Stack, StackRoute } from '../topology/topology.ts'
import type { Packet } from './packet.ts'

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
 * (ip-rule(8)); in one table the longest prefix, then the lowest metric (RFC 1812 5.2.4.3).
 */
export function lookUpRoute(stack: Stack, packet: Packet, arrivedOn?: string): LookedUp {
  const sources: Source[] = []
  for (const step of stepsOf(stack, packet, arrivedOn, sources)) {
    if (step.rule?.action !== undefined) return { ended: step.rule, sources: [...sources, ...step.rule.sources] }
    const row = firstMatch(stack.routes, packet, step.table)
    if (row !== undefined && row.type !== 'throw') return { row, sources }
  }
  return { sources }
}

interface Step {
  /** `undefined`: one table, as on Windows. */
  table: string | undefined
  rule?: PolicyRule
}

/** Without recorded rules Linux has these three (ip-rule(8)). */
const LINUX_TABLES = ['local', 'main', 'default']

function stepsOf(stack: Stack, packet: Packet, arrivedOn: string | undefined, sources: Source[]): Step[] {
  const rules = stack.rules.filter(({ family }) => family === undefined || family === packet.family)
  if (rules.length > 0) {
    return rules
      .filter((rule) => takes(stack, rule, packet, arrivedOn, sources))
      .map((rule) => ({ table: rule.table, rule }))
  }
  const hasTables = stack.routes.some(({ table }) => table === 'local')
  return hasTables ? LINUX_TABLES.map((table) => ({ table })) : [{ table: undefined }]
}

/** Whether a policy rule's selector takes the packet. What can't be evaluated is passed over, and said. */
function takes(
  stack: Stack,
  rule: PolicyRule,
  packet: Packet,
  arrivedOn: string | undefined,
  sources: Source[],
): boolean {
  if (rule.fwmark !== undefined || rule.other !== undefined) {
    const sentence = `${stack.called}’s policy rule ${rule.priority} selects by something that can’t be judged here: taken not to apply.`
    sources.push(assumed('policy-rule', sentence), ...rule.sources)
    return false
  }
  if (rule.from !== undefined && (packet.source === undefined || !contains(rule.from, packet.source))) return false
  if (rule.to !== undefined && !contains(rule.to, packet.destination)) return false
  if (rule.outInterface !== undefined) return false // For sockets bound to an interface only.
  return rule.inInterface === undefined || rule.inInterface === (arrivedOn ?? 'lo')
}

/** Rows are sorted: the first that matches wins. */
function firstMatch(routes: readonly StackRoute[], packet: Packet, table: string | undefined): StackRoute | undefined {
  const wanted = addressToNumber(packet.destination)
  const bits = bitsOf(packet.family)
  return routes.find((row) => {
    if (row.family !== packet.family || (table !== undefined && row.table !== table)) return false
    const host = BigInt(bits - row.length)
    return wanted >> host === row.network >> host
  })
}
