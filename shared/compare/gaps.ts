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
    const key = one.unlike === undefined ? `${known} ${seen.machine} ${seen.noun}` : `unlike ${one.unlike}`
    const gap = gaps.get(key) ?? { known, seen, items: [] }
    gap.items.push(one)
    gaps.set(key, gap)
  }
  const names = {
    before: new Map(comparing.before.machines.map((one) => [one.id, called(one)])),
    after: new Map(comparing.after.machines.map((one) => [one.id, called(one)])),
  }
  return [...gaps.values()].map((gap) => unlike(comparing, names, gap) ?? told(comparing, names, gap))
}

type Names = Record<Known, ReadonlyMap<string, string>>

/** A machine that was looked at with other commands: what they call differently may be the same. */
function unlike({ labels, others }: Comparing, names: Names, { known, seen, items }: Gap): Difference | undefined {
  const id = items[0]?.unlike
  const commands = id === undefined ? undefined : others.get(id)
  if (id === undefined || commands === undefined) return undefined
  const only = (['before', 'after'] as const)
    .filter((which) => commands[which].length > 0)
    .map((which) => `only in ${labels[which]}: ${listed(commands[which])}`)
  const things = listed([...new Set(items.map(({ gap }) => gap ?? ''))])
  return {
    kind: 'not-recorded',
    sentence: `${names.after.get(id) ?? id} was not looked at with the same commands (${only.join('; ')}), so these may be the same under other names: ${things}.`,
    ...onlyOn(known, side(seen.command, [seen]), none('not-recorded')),
    details: items.map(detailOf),
  }
}

const detailOf = ({ gap = '', before, after }: Found) => ({
  kind: 'not-recorded' as const,
  sentence: gap,
  before,
  after,
})

function told({ labels }: Comparing, names: Names, { known, seen, items }: Gap): Difference {
  const owner = names[known].get(seen.machine) ?? seen.machine
  const things = listed([...new Set(items.map(({ gap }) => gap ?? ''))])
  return {
    kind: 'not-recorded',
    sentence: `Not recorded in ${labels[otherThan(known)]}, at least not whole: the ${seen.noun} of ${owner}. Only ${labels[known]} knows: ${things}.`,
    ...onlyOn(known, side(seen.command, [seen]), none('not-recorded')),
    details: items.map(detailOf),
  }
}
