import type { Source } from '../../inventory/source.ts'
import { droppedWords, filterOn } from '../filter/filter-on.ts'
import type { Filtered } from '../filter/run-hook.ts'
import { windowsFirewall } from '../filter/windows-firewall.ts'
import type { ReasonCode } from '../reason.ts'
import type { Passing } from './passing-on.ts'
import type { Sending } from './sending.ts'
import type { Trip } from './trip.ts'

/** What the firewall says to a packet that the stack would send on: the hooks forward (or output), then postrouting with its source translation. */
export function filteredPassing(trip: Trip, leave: Passing, { out }: Sending): Passing {
  const { stack, arrivedOn } = trip
  const { machine } = stack
  const isOwnFirst = arrivedOn === undefined && !trip.isAnswer && machine !== undefined
  const windows = isOwnFirst ? windowsFirewall(machine, 'out', trip.packet, out) : undefined
  if (windows?.passes === false) {
    const sentence = `${stack.called}’s firewall does not let it out: ${windows.words}.`
    return { kept: { code: 'output-filter-deny', sentence, sources: windows.sources }, sources: [] }
  }
  const names = { in: arrivedOn?.name, out: out.name }
  const first = filterOn(trip, stack, arrivedOn === undefined ? 'output' : 'forward', names)
  // Nobody reads them where no hops are told.
  const sources = trip.journal.tells ? [...leave.sources, ...first.sources] : first.sources
  if (first.verdict !== 'accept') {
    return arrivedOn === undefined
      ? kept(trip, first, 'output-filter-deny', `what ${stack.called} sends through ${out.title}`, sources)
      : kept(trip, first, 'forward-filter-deny', `what goes from ${arrivedOn.title} to ${out.title}`, sources)
  }
  const last = filterOn(trip, stack, 'postrouting', names)
  if (last.verdict !== 'accept')
    return kept(trip, last, 'output-filter-deny', `what leaves through ${out.title}`, sources)
  const { translation } = last
  if (translation?.kind !== 'masquerade' && translation?.kind !== 'snat')
    return trip.journal.tells ? { ...leave, sources: [...sources, ...last.sources] } : leave
  const address = translation.kind === 'snat' ? translation.address : undefined
  return {
    sources: [...sources, ...last.sources],
    translation: { name: `${stack.called}’s NAT`, ...(address === undefined ? {} : { address }) },
  }
}

function kept({ stack }: Trip, filtered: Filtered, code: ReasonCode, what: string, sources: Source[]): Passing {
  const sentence = droppedWords(stack, filtered, what)
  return { kept: { code, sentence, sources: [...filtered.sources] }, sources }
}
