import type { Inventory, OutputSummary } from '../inventory/inventory.ts'
import type { Seen, Source } from '../inventory/source.ts'
import { argumentOf, commandWords } from '../parse/command-words.ts'

/** Lists of one name that tell different things, depending on the command: `ip link` has no addresses, `ifconfig` has. */
const MIXED: ReadonlySet<string> = new Set(['list of adapters', 'list of interfaces'])

/** Tables of whom a machine has lately spoken with: who is not in them may be there all the same. */
const PASSING: ReadonlySet<string> = new Set(['ARP table', 'neighbour table', 'forwarding table'])

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

  /** The same list on the same machine, of the same things. */
  private hasList(seen: Seen): boolean {
    const here = this.idHere(seen.machine)
    const outputs = here === undefined ? undefined : this.byMachine.get(here)
    return outputs?.some((output) => isSameList(output, seen)) === true
  }
}

function isSameList({ command, noun }: OutputSummary, seen: Seen): boolean {
  if (noun !== seen.noun) return false
  if (MIXED.has(seen.noun) && commandWords(command)?.program !== commandWords(seen.command)?.program) return false
  if (!/^get-vm/i.test(command)) return true
  // Without a name it is about all of them.
  const [asked, was] = [argumentOf(command), argumentOf(seen.command)]
  return asked === undefined || asked.toLowerCase() === was?.toLowerCase()
}
