import type { Inventory, Machine } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import { familyOf, parseAddress } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { type Comparing, type Found, found, type Known, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { Pair } from '../match/pair-up.ts'
import { isSameTeller } from '../recorded.ts'
import { called, kindWords, listed, networkWords } from '../words.ts'

/** Machines that are on one side only, that have another name, and that were switched on or off. */
export function differingMachines(comparing: Comparing): Found[] {
  const { machines } = comparing.match
  return [
    ...onOneSide(comparing, 'after', machines.come),
    ...onOneSide(comparing, 'before', machines.gone),
    ...machines.pairs.flatMap(renamed),
    ...machines.pairs.flatMap(switched),
  ]
}

function onOneSide(comparing: Comparing, known: Known, machines: readonly Machine[]): Found[] {
  const inventory = comparing[known]
  const places = placesOf(inventory)
  const other = otherwiseLookedAt(comparing)
  const finds = machines.map((machine) => {
    const sources = [...machine.name.sources, ...machine.interfaces.flatMap((one) => one.sources)]
    const { segment, sources: attached = [] } = places.get(machine.id) ?? {}
    // What the machine says of itself is silent with it: others must have been asked.
    const others = [...sources, ...attached].filter((one) => one.kind === 'seen' && one.machine !== machine.id)
    const told = comparing.recorded[otherThan(known)].absence(others)
    const unlike = told === 'not-recorded' || isListed(machine, others) ? undefined : other
    const absence = unlike === undefined ? told : 'not-recorded'
    const where = segment === undefined ? '' : ` on ${networkWords(segment)}`
    return { machine, absence, unlike, where, sources: others.length > 0 ? others : sources }
  })
  const single = finds.filter(({ absence }) => absence !== 'not-seen')
  const passing = finds.filter(({ absence }) => absence === 'not-seen')
  return [
    ...single.map(({ machine, absence, unlike, where, sources }) => {
      const there = side(called(machine), sources, { kind: 'machine', id: machine.id })
      const what = `${kindWords(machine)}${where}${addressWords(machine)}`
      const sentence =
        known === 'after' ? `${called(machine)} is new: a ${what}.` : `${called(machine)} is gone: it was a ${what}.`
      const one = {
        kind: known === 'after' ? 'new' : 'gone',
        sentence,
        ...onlyOn(known, there, none(absence)),
      } as const
      return absence === 'not-recorded' ? { ...one, gap: called(machine), ...(unlike && { unlike }) } : one
    }),
    ...[...Map.groupBy(passing, ({ where }) => where)].map(([where, seen]) => seenOnly(known, where, seen)),
  ]
}

/** Hyper-V lists all its guests; everybody else is joined from what the host's interfaces and neighbours tell. */
function isListed({ kind }: Machine, sources: readonly Source[]): boolean {
  const lists = ['list of virtual adapters', 'list of virtual machines']
  return kind === 'guest' && sources.some((one) => one.kind === 'seen' && lists.includes(one.noun))
}

/** The host, if it was looked at with other commands; or a guest, since what guests say of themselves tells who is nobody's. */
function otherwiseLookedAt({ after, others, match }: Comparing): string | undefined {
  if (others.has(after.host)) return after.host
  return match.machines.pairs.find((pair) => pair.after.kind === 'guest' && others.has(pair.after.id))?.after.id
}

/** Who is only known from the tables of those who spoke with it may be silent, not gone. */
function seenOnly(known: Known, where: string, seen: { machine: Machine; sources: Source[] }[]): Found {
  const kind = known === 'after' ? 'seen' : 'unseen'
  const details = seen.map(({ machine, sources }) => {
    const there = side(called(machine), sources, { kind: 'machine', id: machine.id })
    return { kind, sentence: `${called(machine)}${addressWords(machine)}`, ...onlyOn(known, there, none()) } as const
  })
  const names = listed(seen.map(({ machine }) => called(machine)))
  const [is, was] = seen.length === 1 ? ['is', 'was'] : ['are', 'were']
  const sentence =
    known === 'after'
      ? `${names} ${is} seen${where}, and ${was} not before.`
      : `${names} ${is} not seen${where} any more: silent lately, or gone.`
  const [first, ...more] = details
  if (first !== undefined && more.length === 0) return { ...first, sentence }
  const said = side(
    names,
    seen.flatMap(({ sources }) => sources.slice(0, 1)),
  )
  return { kind, sentence, ...onlyOn(known, said, none()), details }
}

function placesOf({ segments }: Inventory) {
  return new Map(
    segments.flatMap((segment) =>
      segment.attachments.map(({ machine, sources }) => [machine, { segment, sources }] as const),
    ),
  )
}

function addressWords({ interfaces, name }: Machine): string {
  const all = interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))
  const one = all.find((address) => familyOf(address) === 4 && !isLinkLocal(address))
  return one === undefined || one === name.value ? '' : ` with ${one}`
}

function renamed({ before, after }: Pair<Machine>): Found[] {
  const [was, is] = [before.name.value, after.name.value]
  if (was.toLowerCase() === is.toLowerCase() || !isNamed(before) || !isNamed(after)) return []
  // Hyper-V's name for it and the one under which it was recorded are two names at one time.
  if (!isSameTeller(before.name.sources, after.name.sources)) return []
  return [
    found(
      'renamed',
      `${was} is called ${is} now.`,
      side(was, before.name.sources, { kind: 'machine', id: before.id }),
      side(is, after.name.sources, { kind: 'machine', id: after.id }),
    ),
  ]
}

/** It has a name of its own: not its address, nor the place in which it was recorded. */
function isNamed({ id, name, kind }: Machine): boolean {
  const stands = kind === 'router' && /^router( \d+)?$/.test(name.value)
  return parseAddress(name.value) === undefined && name.value !== id && !stands
}

function switched({ before, after }: Pair<Machine>): Found[] {
  const [was, is] = [before.power, after.power]
  if (was === undefined || is === undefined || was.value === is.value) return []
  if (was.value === 'unknown' || is.value === 'unknown' || !isSameTeller(was.sources, is.sources)) return []
  return [
    found(
      'power',
      `${called(after)} is ${is.value} now; it was ${was.value}.`,
      side(was.value, was.sources, { kind: 'machine', id: before.id }),
      side(is.value, is.sources, { kind: 'machine', id: after.id }),
    ),
  ]
}
