import type { FilterChain } from '../../inventory/inventory.ts'
import type { Stack } from '../../topology/topology.ts'
import { isKept } from '../walk/conversation.ts'
import type { Trip } from '../walk/trip.ts'
import { chainsAt } from './chains-at.ts'
import type { FilterContext, Hook } from './filter-context.ts'
import { type Filtered, runHook } from './run-hook.ts'

const NEITHER = { source: false, destination: false }

/** Most packets meet no rule at all. */
const PASSED: Filtered = { verdict: 'accept', sources: [] }

/** What a stack’s recorded packet filter does with the trip’s packet at one hook; it passes where nothing was recorded. */
export function filterOn(
  trip: Trip,
  stack: Stack,
  hook: Hook,
  names: { in?: string | undefined; out?: string | undefined },
  only?: FilterChain['chainType'],
): Filtered {
  const { machine } = stack
  const { packet } = trip
  if (machine === undefined || machine.filters.length === 0) return PASSED
  const hooked = chainsAt(machine.filters, hook, packet.family)
  if (hooked.length === 0) return PASSED
  const kept = trip.isAnswer ? (trip.options.answers ?? []) : trip.translated
  const isEnd = (end: 'source' | 'destination') => kept.some((one) => one.stack === stack.id && one.end === end)
  const context: FilterContext = {
    hook,
    packet,
    in: names.in,
    out: names.out,
    state: stateOf(trip, stack),
    translated: kept.length === 0 ? NEITHER : { source: isEnd('source'), destination: isEnd('destination') },
    isOwn: (address) => trip.topology.index.local.get(stack.id)?.has(address) === true,
  }
  const { filters: chains, filterSets: sets } = machine
  const tables = { name: stack.called, chains, sets, only }
  if (trip.isAnswer || !hooked.some(({ chainType }) => chainType === 'nat')) return runHook(tables, context)
  const end = hook === 'postrouting' || hook === 'input' ? 'source' : 'destination'
  const filtered = runHook({ ...tables, withoutNat: isDecided(trip, stack, end) }, context)
  if (filtered.translation === undefined) trip.untranslated.push({ stack, end, packet })
  return filtered
}

/** What connection tracking knows of the packet: an answer only as it has to come in, if the conversation is translated. */
function stateOf(trip: Trip, stack: Stack): FilterContext['state'] {
  const { answers, seenBy } = trip.options
  if (answers === undefined) return 'new'
  if (seenBy?.has(stack.id) === false) return 'invalid'
  const isTranslated = answers.some((one) => one.stack === stack.id)
  const isKnown = stack === trip.stack ? trip.expected : isKept(stack, trip.packet, answers)
  return isTranslated && !isKnown ? 'invalid' : 'established'
}

/** The same conversation went through here once before, and was not translated. */
function isDecided({ untranslated, packet }: Trip, stack: Stack, end: 'source' | 'destination'): boolean {
  const { source, destination, port } = packet
  return untranslated.some(
    (one) =>
      one.stack === stack &&
      one.end === end &&
      one.packet.source === source &&
      one.packet.destination === destination &&
      one.packet.port === port,
  )
}

/** "nft drops it", as people would say it. */
export function droppedWords(stack: Stack, { verdict }: Filtered, what: string): string {
  return `${stack.called}’s firewall ${verdict === 'reject' ? 'rejects' : 'drops'} ${what}.`
}
