import type { FilterChain } from '../../inventory/inventory.ts'
import type { Stack } from '../../topology/topology.ts'
import type { Packet } from '../packet.ts'
import type { Trip } from '../trip.ts'
import { chainsAt } from './chains-at.ts'
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
  const hooked = machine === undefined ? [] : chainsAt(machine.filters, hook, packet.family)
  if (machine === undefined || hooked.length === 0) return { verdict: 'accept', sources: [] }
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
  const once = hooked.some(({ chainType }) => chainType === 'nat') ? conversation(stack, hook, packet) : undefined
  const { filters: chains, filterSets: sets } = machine
  const filtered = runHook(
    {
      ...{ name: stack.called, chains, sets, ...(only === undefined ? {} : { only }) },
      withoutNat: once !== undefined && trip.untranslated.has(once),
    },
    context,
  )
  if (once !== undefined && filtered.translation === undefined && !trip.isAnswer) trip.untranslated.add(once)
  return filtered
}

/** What a stack knows a conversation by, and which end of it is in question. */
function conversation({ id }: Stack, hook: Hook, { source, destination, port }: Packet): string {
  const end = hook === 'postrouting' || hook === 'input' ? 'source' : 'destination'
  return `${id} ${end} ${source} ${destination} ${port}`
}

/** "nft drops it", as people would say it. */
export function droppedWords(stack: Stack, { verdict }: Filtered, what: string): string {
  return `${stack.called}’s firewall ${verdict === 'reject' ? 'rejects' : 'drops'} ${what}.`
}
