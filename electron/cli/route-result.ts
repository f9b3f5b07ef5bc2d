import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import type { Source } from '../../shared/inventory/source.ts'
import { type Address, familyOf } from '../../shared/net/address.ts'
import type { MatchExplanation } from '../../shared/net/explain-match.ts'
import { explainRows, type RowExplanation } from '../../shared/reach/routes/explain-rows.ts'
import { nextHopOf } from '../../shared/reach/routes/next-hop.ts'
import { specialRow } from '../../shared/reach/routes/special-row.ts'
import type { TableRow } from '../../shared/reach/routes/table-row.ts'
import type { Assumption } from '../../shared/reach/verdict.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import type { Stack, StackRoute } from '../../shared/topology/topology.ts'
import { type Evidence, type Evidences, evidencesOf } from './evidence.ts'

/** The arithmetic of one row; bits in groups of 8 (IPv4, dots between) or 16 (IPv6, colons between). */
export interface MatchResult {
  matches: boolean
  mask: string
  /** Address AND mask: equal to `network` where the row matches. */
  masked: string
  network: string
  bits: { address: string; mask: string; masked: string; network: string }
}

export interface RowResult {
  /** 1-based, in the order of the table. */
  number: number
  type: string
  /** Null where it is a name that nothing resolves. */
  destination: string | null
  destinationName?: string
  /** Null where the destination is on the row's own network, or the gateway is a name that nothing resolves. */
  gateway: string | null
  gatewayName?: string
  interface: string | null
  metric: number | null
  table: string | null
  /** What such a row is for, where every table has it: "default: everything else". */
  special: string | null
  /** Null for a row of the other family, or with an unknown destination. */
  match: MatchResult | null
  /** Why a row that would match does not take part. */
  aside: string | null
  evidence: Evidence[]
  assumptions: Assumption[]
}

/** What `route --json` prints, version 1 (docs/command-line.md). */
export interface RouteResult {
  version: 1
  machine: string
  address: string
  /** Whether rows of the address's family were recorded; else they are the usual ones. */
  recorded: boolean
  /** Number of the row that wins, or null. */
  winner: number | null
  why: string
  /** Where the winning row sends the packet, and the rows that prove who that is; null where nowhere. */
  next: { sentence: string; evidence: Evidence[] } | null
  rows: RowResult[]
}

/** A row as recorded, or as it is taken for granted. */
interface Row extends TableRow {
  destinationName?: string | undefined
  gateway?: Address | null | undefined
  gatewayName?: string | undefined
  interface?: string | undefined
  sources: Source[]
}

/** Each row of a machine's routing table against an address, and which one wins. */
export function routeResult(stack: Stack, address: Address, recording: Recording, inventory: Inventory): RouteResult {
  const taken = stack.routes.filter(({ family }) => stack.routesAssumed[family])
  const rows: Row[] = [...(stack.machine?.routes ?? []), ...taken.map(asTaken)]
  const explained = explainRows(rows, address, stack.machine?.rules)
  const evidences = evidencesOf(recording, inventory)
  const winner = explained.winner === undefined ? undefined : rows[explained.winner]
  const next = winner && stack.machine && nextHopOf(machinesOf(inventory), stack.machine, winner, address)
  return {
    version: 1,
    machine: stack.name,
    address,
    recorded: !stack.routesAssumed[familyOf(address)],
    winner: explained.winner === undefined ? null : explained.winner + 1,
    why: explained.why,
    next: next === undefined ? null : { sentence: next.sentence, evidence: evidences.seen(next.sources) },
    rows: explained.rows.map((row, index) => ({ number: index + 1, ...rowResult(row, stack, evidences) })),
  }
}

function machinesOf({ machines }: Inventory): ReadonlyMap<string, Machine> {
  return new Map(machines.map((machine) => [machine.id, machine]))
}

/** Nobody printed a metric or a table for a row that is taken for granted. */
function asTaken({ type, destination, gateway, interface: on, sources }: StackRoute): Row {
  return { type, destination, gateway, interface: on, sources }
}

function rowResult(
  { route, match, aside }: RowExplanation<Row>,
  { interfaces, machine }: Stack,
  evidences: Evidences,
): Omit<RowResult, 'number'> {
  return {
    type: route.type,
    destination: route.destination,
    ...(route.destinationName === undefined ? {} : { destinationName: route.destinationName }),
    gateway: route.gateway ?? null,
    ...(route.gatewayName === undefined ? {} : { gatewayName: route.gatewayName }),
    interface: interfaces.find(({ id }) => id === route.interface)?.name ?? route.interface ?? null,
    metric: route.metric ?? null,
    table: route.table ?? null,
    special: specialRow(route, machine?.interfaces ?? []) ?? null,
    match: match === undefined ? null : matchResult(match),
    aside: aside ?? null,
    evidence: evidences.seen(route.sources),
    assumptions: evidences.assumed(route.sources),
  }
}

function matchResult({ matches, mask, masked, network, bits }: MatchExplanation): MatchResult {
  const written = (groups: readonly string[]): string => groups.join(groups.length === 4 ? '.' : ':')
  return {
    matches,
    mask,
    masked,
    network,
    bits: {
      address: written(bits.address),
      mask: written(bits.mask),
      masked: written(bits.masked),
      network: written(bits.network),
    },
  }
}
