import type { Machine, Route } from '../../../shared/inventory/inventory.ts'
import type { StackRoute, Topology } from '../../../shared/topology/topology.ts'

/** A machine's routing table: as recorded, or where it was not, the one that verdicts take for granted. */
export function rowsOf(
  machine: Machine,
  { stacks }: Pick<Topology, 'stacks'>,
): { rows: readonly Route[]; assumed: boolean } {
  if (machine.routesRecorded) return { rows: machine.routes, assumed: false }
  return { rows: (stacks.get(machine.id)?.routes ?? []).map(routeFrom), assumed: true }
}

function routeFrom({ type, destination, gateway, interface: through, metric, sources }: StackRoute): Route {
  return {
    type,
    destination,
    ...(gateway === undefined ? {} : { gateway }),
    ...(through === undefined ? {} : { interface: through }),
    metric,
    sources,
  }
}
