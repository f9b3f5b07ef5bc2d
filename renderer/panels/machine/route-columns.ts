import type { Route } from '../../../shared/inventory/inventory.ts'

/** A row's next hop in words: an address, a printed name, or nobody. */
export function nextHopText({ gateway, gatewayName }: Route): string {
  return gateway ?? gatewayName ?? (gateway === null ? 'on this network' : '?')
}

/** A routing table as text, row by row. */
export function routeText(rows: readonly Route[], nameOf: (id: string) => string) {
  return rows.map((route, index) => [
    index + 1,
    route.destination ?? route.destinationName ?? '?',
    nextHopText(route),
    route.interface === undefined ? '' : nameOf(route.interface),
    route.metric,
  ])
}
