import type { Inventory, Machine, OutputSummary } from '../inventory/inventory.ts'
import type { Seen, Source } from '../inventory/source.ts'
import { argumentOf } from '../parse/command-words.ts'
import { listKey } from './list-key.ts'
import type { Pair } from './match/pair-up.ts'

/** Tables of whom a machine has lately spoken with: who is not in them may be there all the same. */
const PASSING: ReadonlySet<string> = new Set(['ARP table', 'neighbour table', 'forwarding table'])

/** Lists from which a machine's interfaces and networks are joined: with one more, the same ones are called and joined otherwise. */
const SHAPING: ReadonlySet<string> = new Set([
  'list of adapters',
  'list of interfaces',
  'list of addresses',
  'list of IP interfaces',
  'list of virtual adapters',
  'list of virtual switches',
  'list of bridge ports',
  'list of network namespaces',
])

/** What it means that a side does not have what the other has: it is not so there; it was not seen there; nobody looked. */
export type Absence = 'is-not' | 'not-seen' | 'not-recorded'

/**
 * What the commands of one side would have told, had it been so. A thing that one side knows is gone from the other only
 * where the other recorded the same list, whole: otherwise it is not recorded there, and nothing can be said.
 */
export class Recorded {
  private readonly byMachine: ReadonlyMap<string, OutputSummary[]>
  private readonly idHere: (machine: string) => string | undefined

  /** `idHere`: what a machine of the other side is called on this one. */
  constructor({ outputs }: Inventory, idHere: (machine: string) => string | undefined) {
    const whole = outputs.filter(
      ({ noun, failure, partial }) => noun !== undefined && failure === undefined && partial !== true,
    )
    this.byMachine = Map.groupBy(whole, ({ machine }) => machine)
    this.idHere = idHere
  }

  /** What it means that what these sources of the other side tell is not here. What is only assumed is told by nobody. */
  absence(sources: readonly Source[]): Absence {
    const told = sources.filter((source) => source.kind === 'seen').filter((seen) => this.hasList(seen))
    if (told.length === 0) return 'not-recorded'
    return told.every(({ noun }) => PASSING.has(noun)) ? 'not-seen' : 'is-not'
  }

  /** The commands by which a machine's interfaces and networks were found, by the list that each prints. */
  shaping(machine: string): ReadonlyMap<string, string> {
    const outputs = this.byMachine.get(machine) ?? []
    return new Map(
      outputs.filter(({ noun }) => SHAPING.has(noun ?? '')).map((output) => [listKey(output), output.command]),
    )
  }

  /** The same list on the same machine, of the same things. */
  private hasList(seen: Seen): boolean {
    const here = this.idHere(seen.machine)
    const outputs = here === undefined ? undefined : this.byMachine.get(here)
    return outputs?.some((output) => isSameList(output, seen)) === true
  }
}

function isSameList(output: OutputSummary, seen: Seen): boolean {
  if (listKey(output) !== listKey(seen)) return false
  if (!/^get-vm/i.test(seen.command)) return true
  // Without a name it is about all of them.
  const [asked, was] = [argumentOf(output.command), argumentOf(seen.command)]
  return asked === undefined || asked.toLowerCase() === was?.toLowerCase()
}

/** Commands that shape a machine and were run (or gave everything) on one side only. */
export interface OtherCommands {
  before: string[]
  after: string[]
}

/** Which commands tell the sides of a machine apart; undefined where it was looked at in the same way on both. */
export function otherCommands(
  recorded: Record<'before' | 'after', Recorded>,
  { before, after }: Pair<Machine>,
): OtherCommands | undefined {
  const [was, is] = [recorded.before.shaping(before.id), recorded.after.shaping(after.id)]
  const only = (here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>) =>
    [...here].filter(([key]) => !there.has(key)).map(([, command]) => command)
  const other = { before: only(was, is), after: only(is, was) }
  return other.before.length + other.after.length === 0 ? undefined : other
}

/** Whether two values were told by the same list, so that they can be compared. */
export function isSameTeller(before: readonly Source[], after: readonly Source[]): boolean {
  const keys = (sources: readonly Source[]) =>
    sources.map((source) => (source.kind === 'seen' ? listKey(source) : `assumed ${source.code}`))
  const there = new Set(keys(after))
  return keys(before).some((key) => there.has(key))
}
