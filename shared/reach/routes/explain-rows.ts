import type { PolicyRule, Route } from '../../inventory/inventory.ts'
import type { Address } from '../../net/address.ts'
import { explainMatch, type MatchExplanation } from '../../net/explain-match.ts'
import { lengthOf } from '../../net/prefix.ts'
import type { TableRow, Taking } from './table-row.ts'
import { type TableStep, tablesAsked } from './tables-asked.ts'
import { whyRow } from './why-row.ts'

/** What one row says to one address. */
export interface RowExplanation<Row extends TableRow = Route> {
  route: Row
  /** The arithmetic; absent for a row of the other family, or whose destination is not known. */
  match?: MatchExplanation
  /** Why a row that would match does not take part. */
  aside?: string
}

export interface RowsExplanation<Row extends TableRow = Route> {
  rows: RowExplanation<Row>[]
  /** Index of the row that wins. */
  winner?: number
  why: string
}

/**
 * Which row of a machine's routing tables takes a packet of its own to an address, and why: the first table asked that
 * has one; there the longest prefix, then the lowest metric, then the first. The same as `route-lookup.ts` decides.
 */
export function explainRows<Row extends TableRow>(
  routes: readonly Row[],
  address: Address,
  rules: readonly PolicyRule[] = [],
): RowsExplanation<Row> {
  const { steps, unjudged } = tablesAsked({ rules, routes }, { destination: address })
  const rows = routes.map((route) => explainRow(route, address, steps, rules))
  const taking = rows.flatMap((row, index) => takingOf(row, index, steps)).sort(firstWins)
  const ending = steps.findIndex(({ rule }) => rule?.action !== undefined)
  const passed = new Set(
    taking.filter(({ route }, at) => route.type === 'throw' && first(taking, at)).map(({ step }) => step),
  )
  const left = taking.filter(({ step }) => !passed.has(step) && (ending < 0 || step < ending))
  const [winner] = left
  return {
    rows,
    ...(winner === undefined ? {} : { winner: winner.index }),
    why: whyRow({
      address,
      comparable: rows.some(({ match }) => match !== undefined),
      left,
      ended: steps[ending]?.rule,
      unjudged,
    }),
  }
}

/** Whether it is the best of its own table. A `throw` row that is ends the search in that table (ip-route(8)). */
function first(taking: readonly Taking[], at: number): boolean {
  return taking[at - 1]?.step !== taking[at]?.step
}

function firstWins(a: Taking, b: Taking): number {
  return a.step - b.step || b.bits - a.bits || a.metric - b.metric || a.index - b.index
}

function explainRow<Row extends TableRow>(
  route: Row,
  address: Address,
  steps: readonly TableStep[],
  rules: readonly PolicyRule[],
): RowExplanation<Row> {
  const match = route.destination === null ? undefined : explainMatch(address, route.destination)
  const aside = asideOf(route, steps, rules)
  return { route, ...(match === undefined ? {} : { match }), ...(aside === undefined ? {} : { aside }) }
}

function asideOf(
  { table, type }: TableRow,
  steps: readonly TableStep[],
  rules: readonly PolicyRule[],
): string | undefined {
  if (stepOf(table, steps) < 0) {
    const rule = rules.find((one) => one.table === (table ?? 'main'))
    return rule === undefined
      ? `no policy rule asks table ${table}`
      : `table ${table} is asked only where policy rule ${rule.priority} applies`
  }
  return type === 'throw' ? 'it sends the search on to the next table' : undefined
}

function takingOf({ match, route }: RowExplanation<TableRow>, index: number, steps: readonly TableStep[]): Taking[] {
  const step = stepOf(route.table, steps)
  if (match?.matches !== true || step < 0) return []
  return [{ index, step, bits: lengthOf(match.prefix), metric: route.metric ?? 0, route }]
}

/** A row without a table is of `main`: commands that print only that table do not name it. */
function stepOf(table: string | undefined, steps: readonly TableStep[]): number {
  return steps.findIndex(
    (step) => step.rule?.action === undefined && (step.table === undefined || step.table === (table ?? 'main')),
  )
}
