import { z } from 'zod'
import type { Place, RouteFact } from '../facts/fact.ts'
import { RouteType } from '../facts/route-type.ts'
import { parseAddress } from '../net/address.ts'
import { type AskedRoutes, askedRoutes, routeDestination } from './ip-route-words.ts'
import { asks } from './iproute-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `ip -j -d route show table all`, and for one table. */
export const linuxIpRouteJson = defineParser({
  id: 'linux-ip-route-json',
  title: 'ip -j route',
  noun: 'routing table',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'route'),
  recognise: (text) => {
    const first = firstJsonRow(text)
    const isRoute = Route.safeParse(first).success && typeof first === 'object' && first !== null
    return isRoute && ['flags', 'protocol', 'table', 'scope'].some((member) => member in first) && !('state' in first)
  },
  parse: (text, { command }) => {
    const asked = askedRoutes(command)
    return readJsonRows(text, (row, refuse) => {
      const route = Route.safeParse(withOwnDestination(row.value, text.slice(row.span.start, row.span.end))).data
      const fact = route && routeOf(route, asked, row.place)
      if (fact === undefined) return undefined
      const hops = row.list('nexthops')
      if (hops.length === 0) return [fact]
      return hops.flatMap((hop) => {
        const given = Hop.safeParse(hop.value).data
        return given === undefined ? refuse(hop) : [{ ...fact, ...hopOf(given), ...hop.place }]
      })
    })
  },
})

const Hop = z.object({
  gateway: optional(z.string()),
  /** A gateway of the other family. */
  via: optional(z.object({ host: z.string() })),
  dev: optional(z.string()),
  flags: optional(z.array(z.string())),
})
type Hop = z.infer<typeof Hop>

/** `ip -N` prints the kernel's numbers (rtnetlink(7)) in place of words. */
const NUMBERS: Readonly<Record<string, RouteType>> = {
  1: 'unicast',
  2: 'local',
  3: 'broadcast',
  4: 'anycast',
  5: 'multicast',
  6: 'blackhole',
  7: 'unreachable',
  8: 'prohibit',
  9: 'throw',
}

const Route = Hop.extend({
  type: optional(z.preprocess((type) => NUMBERS[String(type)] ?? type, RouteType)),
  dst: z.string(),
  table: optional(z.string()),
  protocol: optional(z.string()),
  prefsrc: optional(z.string()),
  metric: optional(z.number().int().nonnegative()),
  metrics: optional(z.array(z.object({ mtu: optional(z.number().int()) }))),
  /** IPv6 routes only. */
  pref: optional(z.string()),
})

/** `encap ip` prints a second `dst`, that of the wrapping packet, behind the route's own. */
function withOwnDestination(value: unknown, printed: string): unknown {
  if (typeof value !== 'object' || value === null || !('encap' in value)) return value
  const dst = /"dst":\s*"([^"\\]{1,80})"/.exec(printed)?.[1]
  return dst === undefined ? value : { ...value, dst }
}

function routeOf(route: z.infer<typeof Route>, asked: AskedRoutes, place: Place): RouteFact | undefined {
  const isIpv6 = asked.isIpv6 || route.pref !== undefined || (route.gateway ?? route.prefsrc ?? '').includes(':')
  const destination = routeDestination(route.dst, isIpv6)
  if (destination === undefined) return undefined
  const source = parseAddress(route.prefsrc ?? '')
  const mtu = route.metrics?.find((one) => one.mtu !== undefined)?.mtu
  return {
    kind: 'route',
    type: route.type ?? 'unicast',
    destination,
    ...hopOf(route),
    table: route.table ?? asked.table,
    ...(route.metric === undefined ? {} : { metric: route.metric }),
    ...(mtu === undefined ? {} : { mtu }),
    ...(source === undefined ? {} : { preferredSource: source }),
    ...(route.protocol === undefined ? {} : { protocol: route.protocol }),
    ...place,
  }
}

function hopOf({
  gateway,
  via,
  dev,
  flags,
}: Hop): Pick<RouteFact, 'gateway' | 'gatewayName' | 'interface' | 'linkDown'> {
  const printed = gateway ?? via?.host
  const address = printed === undefined ? undefined : parseAddress(printed)
  return {
    gateway: address ?? null,
    ...(printed !== undefined && address === undefined ? { gatewayName: printed } : {}),
    ...(dev === undefined ? {} : { interface: dev }),
    ...(flags?.some((flag) => flag === 'linkdown' || flag === 'dead') === true ? { linkDown: true } : {}),
  }
}
