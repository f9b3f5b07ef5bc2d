import type { Seen } from '../inventory/source.ts'
import { type Comparing, type Found, type Known, none, onlyOn, otherThan, side } from './comparing.ts'
import type { Difference } from './comparison.ts'
import { called, listed } from './words.ts'

interface Gap {
  known: Known
  seen: Seen
  items: Found[]
}

/** What one side knows and the other did not record, gathered by the list that told it: said as that, never as new or gone. */
export function gapsOf(comparing: Comparing, finds: readonly Found[]): Difference[] {
  const gaps = new Map<string, Gap>()
  for (const one of finds) {
    const known: Known = one.before.recorded && one.before.said !== null ? 'before' : 'after'
    const seen = one[known].sources.find((source) => source.kind === 'seen')
    if (seen === undefined) continue
    const key = `${known} ${seen.machine} ${seen.noun}`
    const gap = gaps.get(key) ?? { known, seen, items: [] }
    gap.items.push(one)
    gaps.set(key, gap)
  }
  return [...gaps.values()].map((gap) => told(comparing, gap))
}

function told({ labels, ...inventories }: Comparing, { known, seen, items }: Gap): Difference {
  const machine = inventories[known].machines.find(({ id }) => id === seen.machine)
  const owner = machine === undefined ? seen.machine : called(machine)
  const things = listed([...new Set(items.map(({ gap }) => gap ?? ''))])
  return {
    kind: 'not-recorded',
    sentence: `Not recorded in ${labels[otherThan(known)]}, at least not whole: the ${seen.noun} of ${owner}. Only ${labels[known]} knows: ${things}.`,
    ...onlyOn(known, side(seen.command, [seen]), none('not-recorded')),
    details: items.map(({ gap, before, after }) => ({ kind: 'not-recorded', sentence: gap ?? '', before, after })),
  }
}
