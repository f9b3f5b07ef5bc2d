import type { Machine, Route } from '../../inventory/inventory.ts'
import { type Comparing, type Found, found, type Known, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { About } from '../comparison.ts'
import type { Pair } from '../match/pair-up.ts'
import { called, listed } from '../words.ts'

const DEFAULTS = [
  { destination: '0.0.0.0/0', words: 'gateway' },
  { destination: '::/0', words: 'IPv6 gateway' },
] as const

/** Where machines send what is for no network of their own. */
export function differingGateways(comparing: Comparing): Found[] {
  return comparing.match.machines.pairs.flatMap((pair) =>
    DEFAULTS.flatMap(({ destination, words }) => ofFamily(comparing, pair, destination, words)),
  )
}

/** A row that says where everything else goes. */
export function isDefault({ type, destination, table }: Route): boolean {
  const isMain = table === undefined || table === 'main'
  return type === 'unicast' && isMain && DEFAULTS.some((one) => one.destination === destination)
}

function ofFamily(comparing: Comparing, pair: Pair<Machine>, destination: string, words: string): Found[] {
  const rows = ({ routes }: Machine) => routes.filter((row) => isDefault(row) && row.destination === destination)
  const [before, after] = [rows(pair.before), rows(pair.after)]
  const [was, is] = [gatewaysOf(before), gatewaysOf(after)]
  if (was.join() === is.join()) return []
  const who = called(pair.after)
  const about = (which: 'before' | 'after'): About => ({ kind: 'machine', id: pair[which].id })
  const sides = {
    before: side(
      was.join(', '),
      before.flatMap(({ sources }) => sources),
      about('before'),
    ),
    after: side(
      is.join(', '),
      after.flatMap(({ sources }) => sources),
      about('after'),
    ),
  }
  if (before.length > 0 && after.length > 0)
    return withNetwork(
      found('gateway', `${who}’s ${words} is ${listed(is)} instead of ${listed(was)}.`, sides.before, sides.after),
      comparing,
      pair,
      after,
      'after',
    )
  const known = before.length > 0 ? 'before' : 'after'
  const absence = comparing.recorded[otherThan(known)].absence(known === 'before' ? rowsOnly(before) : rowsOnly(after))
  const sentence =
    known === 'before'
      ? `${who} has no ${words} any more; it was ${listed(was)}.`
      : `${who} has a ${words} now: ${listed(is)}.`
  const lacking = none(absence, about(otherThan(known)))
  const one: Found = { kind: 'gateway', sentence, ...onlyOn(known, sides[known], lacking) }
  if (absence !== 'not-recorded') return [one]
  const not = `not recorded in ${comparing.labels[otherThan(known)]}.`
  const told = `${who}’s ${words} ${known === 'after' ? 'is' : 'was'} ${listed(known === 'after' ? is : was)}; ${not}`
  const rowsKnown = known === 'after' ? after : before
  return withNetwork({ ...one, sentence: told, gap: `the ${words} of ${who}` }, comparing, pair, rowsKnown, known)
}

/** A route’s first source is its row; the others tell of its metric or its gateway’s name. */
const rowsOnly = (rows: readonly Route[]) => rows.flatMap(({ sources }) => sources.slice(0, 1))

function gatewaysOf(rows: readonly Route[]): string[] {
  return [...new Set(rows.map(({ gateway, gatewayName }) => gateway ?? gatewayName ?? 'nobody, directly'))].sort()
}

/** A gateway is part of the story of the network that it is on. */
function withNetwork(
  one: Found,
  { match }: Comparing,
  pair: Pair<Machine>,
  rows: readonly Route[],
  known: Known,
): Found[] {
  const through = rows[0]?.interface
  const own = pair[known].interfaces.find(({ id }) => id === through)?.segment
  const network = own === undefined || known === 'after' ? own : match.segmentAfter.get(own)
  return [network === undefined ? one : { ...one, network }]
}
