import type { Machine, Route } from '../../inventory/inventory.ts'

/** Rows for every address: 0.0.0.0/0, also as two halves (as VPN programs write it), in any table. */
export function defaultRoutes({ routes }: Machine): Route[] {
  return routes.filter(({ type, destination }) => type === 'unicast' && isDefault(destination))
}

function isDefault(destination: Route['destination']): boolean {
  return destination === '0.0.0.0/0' || destination === '0.0.0.0/1' || destination === '128.0.0.0/1'
}
