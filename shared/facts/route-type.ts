import { z } from 'zod'

/** Types of a route (ip-route(8)); Windows has the first only. */
export const RouteType = z.enum([
  'unicast',
  'local',
  'broadcast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'anycast',
])
export type RouteType = z.infer<typeof RouteType>
