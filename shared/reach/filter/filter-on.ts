import type { FilterChain } from '../../inventory/inventory.ts'
import type { Stack } from '../../topology/topology.ts'
import type { Trip } from '../trip.ts'
import type { FilterContext, Hook } from './filter-context.ts'
import { type Filtered, runHook } from './run-hook.ts'

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
  if (machine === undefined || machine.filters.length === 0) return { verdict: 'accept', sources: [] }
  const kept = trip.isAnswer ? (trip.options.answers ?? []) : trip.translated
  const isEnd = (end: 'source' | 'destination') => kept.some((one) => one.stack === stack.id && one.end === end)
  const context: FilterContext = {
    hook,
    packet,
    ...(names.in === undefined ? {} : { in: names.in }),
    ...(names.out === undefined ? {} : { out: names.out }),
    state: !trip.isAnswer ? 'new' : trip.options.seenBy?.has(stack.id) === false ? 'invalid' : 'established',
    translated: { source: isEnd('source'), destination: isEnd('destination') },
    isOwn: (address) => trip.topology.index.local.get(stack.id)?.has(address) === true,
  }
  const { filters: chains, filterSets: sets } = machine
  const once = `${stack.id} ${hook === 'postrouting' || hook === 'input' ? 'source' : 'destination'} ${packet.source} ${packet.destination} ${packet.port}`
  const filtered = runHook(
    {
      name: stack.called,
      chains,
      sets,
      ...(only === undefined ? {} : { only }),
      withoutNat: trip.untranslated.has(once),
    },
    context,
  )
  if (filtered.translation === undefined && !trip.isAnswer) trip.untranslated.add(once)
  return filtered
}

/** "nft drops it", as people would say it. */
export function droppedWords(stack: Stack, { verdict }: Filtered, what: string): string {
  return `${stack.called}’s firewall ${verdict === 'reject' ? 'rejects' : 'drops'} ${what}.`
}
