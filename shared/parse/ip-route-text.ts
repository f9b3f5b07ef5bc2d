import type { RouteFact } from '../facts/fact.ts'
import { RouteType } from '../facts/route-type.ts'
import { parseAddress } from '../net/address.ts'
import { type AskedRoutes, askedRoutes, routeDestination } from './ip-route-words.ts'
import type { ParsedText } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** Whether a text has rows of `ip route`; WSL 1, which has no types of routes, begins each with the word `none`. */
export function hasIpRoutes(text: string, { wsl }: { wsl: boolean }): boolean {
  return firstLines(text).some(
    (line, index, lines) =>
      routeOf(line, askedRoutes('ip route'), lines[index + 1]) !== undefined && line.text.startsWith('none ') === wsl,
  )
}

/** Reads the rows of `ip route`. */
export function readIpRoutes(text: string, command: string): ParsedText {
  const asked = askedRoutes(command)
  let several: RouteFact | undefined
  return readRows(text, (line, below) => {
    const hop = nextHopOf(line, several)
    if (hop !== undefined) return [hop]
    // `ip -d route`: the nexthop object of the route above, whose hop that row has.
    if (isNextHopObject(line)) return []
    const route = routeOf(line, asked, below)
    if (route === undefined) return undefined
    // The next hops of a route that has several stand on the lines below it.
    const isBare = route.interface === undefined && route.gateway === null && route.type === 'unicast'
    several = isBare && (isNextHop(below) || isNextHopObject(below)) ? route : undefined
    return several === undefined ? [route] : []
  })
}

/** Words that come alone; all others have a value behind them. */
const ALONE: ReadonlySet<string> = new Set([
  'onlink',
  'linkdown',
  'dead',
  'offload',
  'trap',
  'pervasive',
  'notify',
  'unresolved',
  'rt_offload',
  'rt_trap',
  'rt_offload_failed',
  'notify',
  'cache',
])

/** Asked for every row. */
const TYPES: ReadonlyMap<string, RouteType> = new Map(RouteType.options.map((type) => [type, type]))

function routeOf(line: TextLine, asked: AskedRoutes, below: TextLine | undefined): RouteFact | undefined {
  if (/^\s/.test(line.text)) return undefined
  const words = wordsOf(line.text.replace(/^none /, ''))
  const named = TYPES.get(words[0] ?? '')
  const [printed = '', ...behind] = named === undefined ? words : words.slice(1)
  const rest = withoutEncapsulation(behind)
  const said = saidIn(rest)
  // A gateway of the other family says so: `via inet6 fe80::1`.
  const isOwnGateway = !rest.includes('inet6')
  const isIpv6 =
    asked.isIpv6 || (isOwnGateway && (said.get('via') ?? said.get('src') ?? '').includes(':')) || said.has('pref')
  const destination = routeDestination(printed, isIpv6)
  const type = named ?? 'unicast'
  // A single word is no row: a route leads somewhere, by hops below it or not, or says why not.
  const isRow =
    isNextHop(below) ||
    said.has('dev') ||
    said.has('via') ||
    said.has('metric') ||
    said.has('proto') ||
    said.has('nhid') ||
    said.has('scope') ||
    named !== undefined
  if (destination === undefined || !isRow || isNeighbour(words)) return undefined
  return { kind: 'route', type, destination, ...hopIn(said), ...othersIn(said, asked, rest), line: line.number }
}

/** `encap mpls 200/300`, `encap ip id 42 src … dst …`: how packets are wrapped, in words that mean something else elsewhere. */
function withoutEncapsulation(words: readonly string[]): readonly string[] {
  const begin = words.indexOf('encap')
  if (begin < 0) return words
  const end = words.findIndex((word, at) => at > begin && ['via', 'dev', 'table', 'proto', 'metric'].includes(word))
  return [...words.slice(0, begin), ...(end < 0 ? [] : words.slice(end))]
}

/** Rows of `ip neigh` begin alike. */
const isNeighbour = (words: readonly string[]): boolean =>
  words.includes('lladdr') || words.includes('proxy') || /^[A-Z]{4,}$/.test(words.at(-1) ?? '')

const isNextHop = (line: TextLine | undefined): boolean => line !== undefined && /^\s*nexthop\s/.test(line.text)

const isNextHopObject = (line: TextLine | undefined): boolean => line !== undefined && /^\s*nh_info\s/.test(line.text)

/** `nexthop via 10.0.0.1 dev eth0 weight 1`. */
function nextHopOf(line: TextLine, of: RouteFact | undefined): RouteFact | undefined {
  if (of === undefined || !isNextHop(line)) return undefined
  const [, ...rest] = wordsOf(line.text)
  return {
    ...of,
    ...hopIn(saidIn(withoutEncapsulation(rest))),
    ...(rest.includes('linkdown') ? { linkDown: true } : {}),
    line: line.number,
  }
}

function hopIn(said: ReadonlyMap<string, string>): Pick<RouteFact, 'gateway' | 'gatewayName' | 'interface'> {
  const via = said.get('via')
  const gateway = via === undefined ? undefined : parseAddress(via)
  const dev = said.get('dev')
  return {
    gateway: gateway ?? null,
    ...(via !== undefined && gateway === undefined ? { gatewayName: via } : {}),
    ...(dev === undefined ? {} : { interface: dev }),
  }
}

function othersIn(said: ReadonlyMap<string, string>, asked: AskedRoutes, words: readonly string[]): Partial<RouteFact> {
  const metric = Number(said.get('metric'))
  const mtu = Number(said.get('mtu'))
  const source = parseAddress(said.get('src') ?? '')
  const protocol = said.get('proto')
  return {
    table: said.get('table') ?? asked.table,
    ...(Number.isInteger(metric) ? { metric } : {}),
    ...(Number.isInteger(mtu) ? { mtu } : {}),
    ...(source === undefined ? {} : { preferredSource: source }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(words.includes('linkdown') ? { linkDown: true } : {}),
  }
}

/** Key → value. `via inet6 fe80::1` and `mtu lock 1400` have a word more. */
function saidIn(words: readonly string[]): Map<string, string> {
  const said = new Map<string, string>()
  for (let i = 0; i < words.length; i += 1) {
    const key = words[i] ?? ''
    if (ALONE.has(key)) continue
    if (['inet', 'inet6', 'lock'].includes(words[i + 1] ?? '')) i += 1
    i += 1
    const value = words[i]
    if (value !== undefined) said.set(key, value)
  }
  return said
}
