import type { guestNoun } from '../../shared/inventory/guest-noun.ts'
import type { Machine } from '../../shared/inventory/inventory.ts'

/** A machine, or the internet, for the sentence. */
export interface Party {
  id: string
  name: string
  kind: Machine['kind'] | 'internet'
}

/** Who is told apart in the sentence, in this order. A router belongs to its network. */
const groups = [
  { kinds: ['guest'], all: 'the VMs', others: 'the other VMs', some: 'VMs' },
  { kinds: ['host'], all: 'the host', others: '', some: '' },
  {
    kinds: ['lan-device', 'router'],
    all: 'the home network',
    others: 'the others on the home network',
    some: 'on the home network',
  },
  { kinds: ['internet'], all: 'the internet', others: '', some: '' },
] as const

export interface SummaryWords {
  noun?: ReturnType<typeof guestNoun>
  /** It does not run: then that is why, and not the network. */
  isOff?: boolean
  /** Of somebody it can't be said, in that direction. */
  unsure?: { reaches: boolean; reachedBy: boolean }
}

/** "Reaches the other VMs, the host, the home network and the internet. Only the other VMs and the host can reach it." */
export function reachSummary(
  about: Party,
  parties: readonly Party[],
  reaches: ReadonlySet<string>,
  reachedBy: ReadonlySet<string>,
  { noun = 'VMs', isOff = false, unsure = { reaches: false, reachedBy: false } }: SummaryWords = {},
) {
  const others = parties.filter(({ id }) => id !== about.id)
  const everybody = (set: ReadonlySet<string>) => others.length > 0 && others.every(({ id }) => set.has(id))
  const out = groupWords(about, others, reaches, noun)
  const into = groupWords(about, others, reachedBy, noun)
  const nobody = isOff ? 'It is off, so it reaches nobody.' : 'Reaches nobody.'
  return {
    reaches: unsure.reaches
      ? unsureOut(out)
      : out.length === 0
        ? nobody
        : `Reaches ${everybody(reaches) ? 'everybody: ' : ''}${joined(out)}.`,
    reachedBy: unsure.reachedBy
      ? unsureInto(into)
      : into.length === 0
        ? 'Nobody can reach it.'
        : everybody(reachedBy)
          ? 'Everybody can reach it.'
          : `Only ${joined(into)} can reach it.`,
  }
}

const unsureOut = (out: readonly string[]): string =>
  out.length === 0 ? 'Whom it reaches can’t be said.' : `Reaches ${joined(out)}; of others it can’t be said.`

const unsureInto = (into: readonly string[]): string =>
  into.length === 0
    ? 'Who can reach it can’t be said.'
    : `Certainly ${joined(into)} can reach it; of others it can’t be said.`

function groupWords(about: Party, others: readonly Party[], set: ReadonlySet<string>, noun: string): string[] {
  return groups.flatMap((group) => {
    const called = (words: string) => words.replace('VMs', noun)
    const kinds: readonly string[] = group.kinds
    const members = others.filter(({ kind }) => kinds.includes(kind))
    const within = members.filter(({ id }) => set.has(id))
    if (within.length === 0) return []
    if (within.length === members.length)
      return [called(kinds.includes(about.kind) && group.others !== '' ? group.others : group.all)]
    if (within.length <= 2) return within.map(({ name }) => name)
    return [`${within.length} of ${members.length} ${called(group.some)}`]
  })
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
