import type { Machine, Route } from '../../inventory/inventory.ts'
import { familyOf } from '../../net/address.ts'
import { broadcastOf, prefixOf } from '../../net/prefix.ts'
import { type Comparing, type Found, found, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { About } from '../comparison.ts'
import type { Pair } from '../match/pair-up.ts'
import { called } from '../words.ts'
import { isDefault } from './gateways.ts'

/** Rows of routing tables that were added, taken away or changed. Those that follow from an address are told with it. */
export function differingRoutes(comparing: Comparing): Found[] {
  return comparing.match.machines.pairs.flatMap((pair) => {
    if (!pair.before.routesRecorded && !pair.after.routesRecorded) return []
    return ofMachine(comparing, pair)
  })
}

interface Row {
  key: string
  way: string
  row: Route
}

function ofMachine(comparing: Comparing, pair: Pair<Machine>): Found[] {
  const { interfaceAfter } = comparing.match
  const before = told(pair.before, pair.after, (id) => interfaceAfter.get(id) ?? id)
  const after = told(pair.after, pair.before, (id) => id)
  const lost = without(before, after)
  const won = without(after, before)
  const wonByKey = Map.groupBy(won, ({ key }) => key)
  const lostByKey = Map.groupBy(lost, ({ key }) => key)
  const isChange = ({ key }: Row) => lostByKey.get(key)?.length === 1 && wonByKey.get(key)?.length === 1
  return [
    ...lost.filter(isChange).flatMap((was) => {
      const is = wonByKey.get(was.key)?.[0]
      return is === undefined ? [] : changed(comparing, pair, was.row, is.row)
    }),
    ...won.filter((one) => !isChange(one)).flatMap(({ row }) => onOneSide(comparing, pair, 'after', row)),
    ...lost.filter((one) => !isChange(one)).flatMap(({ row }) => onOneSide(comparing, pair, 'before', row)),
  ]
}

function told(machine: Machine, other: Machine, interfaceAs: (id: string) => string): Row[] {
  const [own, others] = [implied(machine), implied(other)]
  return machine.routes.flatMap((row) => {
    const destination = row.destination ?? row.destinationName ?? ''
    if (isDefault(row) || goesWithoutSaying(row)) return []
    // An on-link row that is there with the address, and not without it, is no news of its own.
    if (row.gateway == null && own.has(destination) && !others.has(destination)) return []
    const key = `${row.type} ${destination} ${row.table ?? 'main'}`
    const through = row.interface === undefined ? '' : interfaceAs(row.interface)
    return [{ key, way: `${row.gateway ?? row.gatewayName ?? ''} ${through} ${row.metric ?? ''}`, row }]
  })
}

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const there = new Set(others.map(({ key, way }) => `${key} ${way}`))
  const bare = new Set(others.map(({ key, way }) => `${key} ${withoutMetric(way)}`))
  // A metric that one side does not tell is no difference.
  return rows.filter(
    ({ key, way, row }) =>
      !there.has(`${key} ${way}`) && !(row.metric === undefined && bare.has(`${key} ${withoutMetric(way)}`)),
  )
}

const withoutMetric = (way: string) => way.slice(0, way.lastIndexOf(' '))

/** What a machine has with its addresses: their networks, themselves, their broadcast addresses. */
function implied({ interfaces }: Machine): Set<string> {
  return new Set(
    interfaces.flatMap(({ addresses }) =>
      addresses.flatMap(({ address, length }) => {
        const whole = familyOf(address) === 4 ? 32 : 128
        const network = length === undefined ? undefined : prefixOf(address, length)
        const broadcast = network === undefined ? undefined : broadcastOf(network)
        return [`${address}/${whole}`, network ?? '', broadcast === undefined ? '' : `${broadcast}/32`]
      }),
    ),
  )
}

/** Rows that every machine has for every interface: multicast, broadcast, loopback, link-local. */
function goesWithoutSaying({ destination, table, type }: Route): boolean {
  if (table === 'local' || !['unicast', 'blackhole', 'unreachable', 'prohibit', 'throw'].includes(type)) return true
  return destination !== null && /^(?:22[4-9]\.|23\d\.|255\.|127\.|ff|fe80:|::1\/)/.test(destination)
}

function changed({ others }: Comparing, pair: Pair<Machine>, was: Route, is: Route): Found[] {
  const [old, now] = [wayOf(pair.before, was), wayOf(pair.after, is)]
  // A metric is the sum of several lists' on Windows: with one list less it is another number.
  if (old === now && (was.metric === is.metric || was.sources.length !== is.sources.length)) return []
  const [from, to] = old === now ? [`${old}, metric ${was.metric}`, `${now}, metric ${is.metric}`] : [old, now]
  return [
    found(
      'route',
      `${called(pair.after)} sends what is for ${destinationOf(is)} ${to} now, not ${from}.`,
      side(from, was.sources, aboutOf(pair, 'before')),
      side(to, is.sources, aboutOf(pair, 'after')),
    ),
  ].map((one) => (others.has(pair.after.id) && was.gateway === is.gateway ? unlike(one, pair) : one))
}

/** By which interface a row leads depends on what the interfaces are called. */
function unlike(one: Found, { after }: Pair<Machine>): Found {
  return { ...one, gap: `routes of ${called(after)}`, unlike: after.id }
}

function onOneSide(comparing: Comparing, pair: Pair<Machine>, known: 'before' | 'after', row: Route): Found[] {
  const { recorded, others } = comparing
  // Its first source is the row; the others tell of its metric or its gateway's name.
  const absence = recorded[otherThan(known)].absence(row.sources.slice(0, 1))
  const who = called(pair.after)
  const what = `${destinationOf(row)} ${wayOf(pair[known], row)}`
  const sentence = known === 'after' ? `${who} has a route more: ${what}.` : `${who} has a route less: ${what}.`
  const there = side(what, row.sources, aboutOf(pair, known))
  const one: Found = {
    kind: 'route',
    sentence,
    ...onlyOn(known, there, none(absence, aboutOf(pair, otherThan(known)))),
    ...(absence === 'not-recorded' ? { gap: `routes of ${called(pair[known])}` } : {}),
  }
  return [absence !== 'not-recorded' && others.has(pair.after.id) && row.gateway == null ? unlike(one, pair) : one]
}

const destinationOf = ({ destination, destinationName }: Route) =>
  destination ?? destinationName ?? 'an unknown network'

function wayOf({ interfaces }: Machine, { type, gateway, gatewayName, interface: id }: Route): string {
  if (type === 'blackhole') return 'nowhere: it is thrown away'
  if (type !== 'unicast') return `nowhere: ${type}`
  const through = interfaces.find((one) => one.id === id)?.name
  const to = gateway ?? gatewayName
  return [to == null ? 'directly' : `through ${to}`, through === undefined ? '' : `on ${through}`]
    .filter((words) => words !== '')
    .join(' ')
}

function aboutOf(pair: Pair<Machine>, which: 'before' | 'after'): About {
  return { kind: 'machine', id: pair[which].id }
}
