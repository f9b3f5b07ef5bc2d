import type { Route } from '../../../shared/inventory/inventory.ts'
import type { Address } from '../../../shared/net/address.ts'
import { explainMatch, type MatchExplanation } from '../../../shared/net/explain-match.ts'
import { lengthOf } from '../../../shared/net/prefix.ts'

/** What one row says to one address. */
export interface RowExplanation {
  route: Route
  /** The arithmetic; absent for a row of the other family, or whose destination is not known. */
  match?: MatchExplanation
  /** Why a row that would match does not take part. */
  aside?: string
}

export interface RowsExplanation {
  rows: RowExplanation[]
  /** Index of the row that wins. */
  winner?: number
  why: string
}

/** Linux looks into these tables in this order (rules 0, 32766, 32767); Windows has one table, without a name. */
const TABLES = ['local', 'main', 'default']

/** Which row of a routing table takes an address, and why: the first table that matches; there the longest prefix, then the lowest metric. */
export function explainRows(routes: readonly Route[], address: Address): RowsExplanation {
  const rows = routes.map((route) => explainRow(route, address))
  const taking = rows
    .map((row, index) => ({ ...row, index }))
    .filter(({ match, aside }) => match?.matches === true && aside === undefined)
    .sort((a, b) => tableOf(a.route) - tableOf(b.route) || bits(b) - bits(a) || (a.route.metric ?? 0) - (b.route.metric ?? 0))
  const [first, second] = taking
  if (first === undefined) return { rows, why: `No row matches ${address}: the machine has no way there, and says so at once.` }
  return { rows, winner: first.index, why: whyFirst(first, second, taking.length) }
}

type Taking = RowExplanation & { index: number }

function explainRow(route: Route, address: Address): RowExplanation {
  const match = route.destination === null ? undefined : explainMatch(address, route.destination)
  const aside = asideOf(route)
  return { route, ...(match === undefined ? {} : { match }), ...(aside === undefined ? {} : { aside }) }
}

function asideOf(route: Route): string | undefined {
  if (route.linkDown === true) return 'its link is down'
  if (route.table !== undefined && !TABLES.includes(route.table)) return `in table ${route.table}, only by a policy rule`
  return undefined
}

function whyFirst(first: Taking, second: Taking | undefined, count: number): string {
  const wins = `Row ${first.index + 1} wins:`
  if (second === undefined) return bits(first) === 0 ? `${wins} nothing more exact matches.` : `${wins} it is the only one that matches.`
  if (tableOf(first.route) !== tableOf(second.route)) {
    return `${wins} the table “${first.route.table}” is looked at before “${second.route.table}”.`
  }
  if (bits(first) !== bits(second)) {
    return `${wins} of the ${count} rows that match it is the most exact: /${bits(first)} against /${bits(second)}.`
  }
  if ((first.route.metric ?? 0) !== (second.route.metric ?? 0)) {
    return `${wins} as exact as row ${second.index + 1}, but its metric is lower: ${first.route.metric ?? 0} against ${second.route.metric ?? 0}.`
  }
  return `${wins} as good as row ${second.index + 1}, and it comes first.`
}

function tableOf({ table }: Route): number {
  return table === undefined ? 1 : TABLES.indexOf(table)
}

function bits({ route }: RowExplanation): number {
  return route.destination === null ? -1 : lengthOf(route.destination)
}
