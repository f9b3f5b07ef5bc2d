import type { Inventory, Machine } from '../inventory/inventory.ts'
import type { Source } from '../inventory/source.ts'
import type { About, Detail, DifferenceKind, Side } from './comparison.ts'
import type { Matching } from './match/match-inventories.ts'
import type { Pair } from './match/pair-up.ts'
import type { Absence, OtherCommands, Recorded } from './recorded.ts'

export type Known = 'before' | 'after'

/** What every search for differences works on. */
export interface Comparing {
  before: Inventory
  after: Inventory
  /** What the two are called in a sentence. */
  labels: Record<Known, string>
  match: Matching
  recorded: Record<Known, Recorded>
  /** By the id of afterwards: machines that were looked at with other commands. Their interfaces can't be told apart from others. */
  others: ReadonlyMap<string, OtherCommands>
}

/** A difference before it has its place in the whole. */
export interface Found extends Detail {
  details?: Detail[]
  /** Which network's story it may belong to, by the id that the network has afterwards. */
  network?: string
  /** It is about the host’s own card there, of which a story tells first. */
  host?: boolean
  /** One side did not record it: it is no difference, outside the story that it completes. In a list it is called so. */
  gap?: string
  /** The machine (by its id of afterwards) that was looked at with other commands, where that is why nothing can be said. */
  unlike?: string
}

export function found(kind: DifferenceKind, sentence: string, before: Side, after: Side): Found {
  return { kind, sentence, before, after }
}

/** A value with its place in one inventory. */
export function side(said: string | null, sources: readonly Source[], about?: About): Side {
  return { said, recorded: true, sources: [...sources], ...(about === undefined ? {} : { about }) }
}

/** There is none: `how` it is known. */
export function none(how: Absence = 'is-not', about?: About): Side {
  return { said: null, recorded: how !== 'not-recorded', sources: [], ...(about === undefined ? {} : { about }) }
}

/** The two sides in their order, of which one alone knows a thing. */
export function onlyOn(known: Known, there: Side, missing: Side): Pick<Detail, 'before' | 'after'> {
  return known === 'before' ? { before: there, after: missing } : { before: missing, after: there }
}

export const otherThan = (known: Known): Known => (known === 'before' ? 'after' : 'before')

/** The machine's own commands, or for one that was only seen from outside the host's, were others on the two sides. */
export function unlikeOf({ others, after: { host } }: Comparing, { before, after }: Pair<Machine>): string | undefined {
  if (others.has(after.id)) return after.id
  return (before.observed && after.observed) || !others.has(host) ? undefined : host
}
