import type { Route } from '../../../shared/inventory/inventory.ts'
import type { RowExplanation } from '../../../shared/reach/routes/explain-rows.ts'
import { addressOrder } from '../../controls/table/address-order.ts'
import type { TableColumn, TextColumn } from '../../controls/table/table-column.ts'
import { Sources } from '../../evidence/Sources.tsx'
import { Term } from '../../glossary/Term.tsx'
import { NumberText } from '../NumberText.tsx'
import styles from '../Panel.module.css'
import { RowVerdict } from './RowVerdict.tsx'

/** One row of a routing table with what is said about it. */
export interface RouteLine {
  number: number
  route: Route
  /** Name of the interface. */
  through: string | undefined
  /** What such a row is for. */
  special: string | undefined
  /** While an address is asked about: whether the row matches. */
  asked: RowExplanation | undefined
  wins: boolean
  /** Its arithmetic is on show. */
  open: boolean
  onOpen: () => void
}

/** The columns that are seen; in place of the metric, while an address is asked about, whether the row takes it. */
export function routeColumns(has: { asked: boolean; metric: boolean }): TableColumn<RouteLine>[] {
  return [number, destination, nextHop, ...(has.asked ? [matches] : has.metric ? [metric] : [])]
}

const number: TableColumn<RouteLine> = { head: '#', cell: (line) => line.number, sort: (line) => line.number }

const destination: TableColumn<RouteLine> = {
  head: 'destination',
  sort: ({ route }) => addressOrder(destinationText(route)),
  cell: ({ route, special }) => (
    <>
      <NumberText>{destinationText(route)}</NumberText>
      {special && (
        <div className={styles.muted}>
          <Term>{special}</Term>
        </div>
      )}
    </>
  ),
}

const nextHop: TableColumn<RouteLine> = {
  head: 'next hop',
  sort: ({ route }) => addressOrder(nextHopText(route)),
  cell: ({ route, through }) => (
    <>
      <NumberText>{nextHopText(route)}</NumberText>
      {route.gatewayName && route.gateway && (
        <div className={styles.muted}>
          {route.gatewayName} <Sources sources={route.gatewaySources ?? []} />
        </div>
      )}
      {through && <div className={styles.muted}>through {through}</div>}
      {originWords(route).map((words) => (
        <div key={words} className={styles.muted}>
          {words}
        </div>
      ))}
    </>
  ),
}

const metric: TableColumn<RouteLine> = {
  head: 'metric',
  sort: ({ route }) => route.metric,
  cell: ({ route }) => route.metric ?? '–',
}

const matches: TableColumn<RouteLine> = {
  head: 'matches',
  sort: ({ asked, wins }) => (wins ? 0 : asked?.match?.matches === true ? 1 : 2),
  cell: ({ number, asked, wins, open, onOpen }) =>
    asked && <RowVerdict number={number} asked={asked} wins={wins} open={open} onOpen={onOpen} />,
}

/** The columns that are copied. */
export const routeText: TextColumn<RouteLine>[] = [
  { name: '#', of: (line) => line.number },
  { name: 'destination', of: ({ route }) => destinationText(route) },
  { name: 'next hop', of: ({ route }) => nextHopText(route) },
  { name: 'interface', of: ({ through }) => through },
  { name: 'metric', of: ({ route }) => route.metric },
  { name: 'what for', of: ({ special }) => special },
  { name: 'put there', of: ({ route }) => originWords(route).join(', ') || undefined },
]

function destinationText({ destination, destinationName }: Route): string {
  return destination ?? destinationName ?? '?'
}

/** A row's next hop in words: an address, a printed name, or nobody. */
function nextHopText({ gateway, gatewayName }: Route): string {
  return gateway ?? gatewayName ?? (gateway === null ? 'on this network' : '?')
}

/** Who put a row there, where it is not the system by itself: in Windows' words, and Linux's. */
const ORIGINS: Readonly<Record<string, string>> = {
  netmgmt: 'by hand or DHCP',
  static: 'by hand',
  boot: 'by hand',
  dhcp: 'by DHCP',
  ra: 'by the router’s advertisement',
  icmp: 'by a router that named a better one',
  redirect: 'by a router that named a better one',
}

function originWords({ protocol, persistent }: Route): string[] {
  const by = ORIGINS[protocol?.toLowerCase() ?? '']
  return [...(by === undefined ? [] : [by]), ...(persistent === undefined ? [] : ['stays at a restart'])]
}
