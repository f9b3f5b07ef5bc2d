import type { Machine } from '../inventory/inventory.ts'
import { addressToNumber } from '../net/address.ts'
import { familyOfPrefix, lastOf, lengthOf, networkOf } from '../net/prefix.ts'
import type { StackRoute } from './topology.ts'

/** A recorded row made ready for look-up; `undefined` where its destination is a name that nothing resolves. */
export function routeOf(route: Machine['routes'][number]): StackRoute | undefined {
  const { destination } = route
  if (destination === null) return undefined
  const network = networkOf(destination)
  return {
    type: route.type,
    destination,
    first: addressToNumber(network),
    last: addressToNumber(lastOf(destination)),
    length: lengthOf(destination),
    family: familyOfPrefix(destination),
    gateway: route.gateway,
    metric: route.metric ?? 0,
    table: route.table ?? 'main',
    sources: route.sources,
    ...(route.interface === undefined ? {} : { interface: route.interface }),
    ...(route.preferredSource === undefined ? {} : { preferredSource: route.preferredSource }),
  }
}

/** Longest prefix first, then lowest metric; equal rows keep the recording's order. */
export function sortRoutes(routes: StackRoute[]): StackRoute[] {
  return routes.sort((a, b) => b.length - a.length || a.metric - b.metric)
}
