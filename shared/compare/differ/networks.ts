import type { Segment } from '../../inventory/inventory.ts'
import type { Sourced } from '../../inventory/source.ts'
import { type Family, familyOf } from '../../net/address.ts'
import { networkOf, type Prefix } from '../../net/prefix.ts'
import { type Comparing, type Found, found, type Known, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { Pair } from '../match/pair-up.ts'
import { listed, networkWords } from '../words.ts'

/** Networks that have another range, and switches that are on one side only or are called otherwise. */
export function differingNetworks(comparing: Comparing): Found[] {
  const { pairs, come, gone } = comparing.match.segments
  return [
    ...pairs.flatMap((pair) => rangeChanged(comparing, pair)),
    ...pairs.flatMap(renamed),
    ...come.map((segment) => onOneSide(comparing, 'after', segment)),
    ...gone.map((segment) => onOneSide(comparing, 'before', segment)),
  ]
}

function rangeChanged(comparing: Comparing, pair: Pair<Segment>): Found[] {
  const changes = ([4, 6] as const).map((family) => ({
    was: ofFamily(pair.before.prefixes, family),
    is: ofFamily(pair.after.prefixes, family),
  }))
  const told = changes.filter(({ was, is }) => was.length > 0 && is.length > 0 && wordsOf(was) !== wordsOf(is))
  if (told.length === 0) return []
  const [was, is] = [told.flatMap((one) => one.was), told.flatMap((one) => one.is)]
  const sentence = rangeSentence(comparing, pair, listed(valuesOf(is)), listed(valuesOf(was)))
  return [
    {
      ...found(
        'network',
        sentence,
        side(
          wordsOf(was),
          was.flatMap(({ sources }) => sources),
          { kind: 'segment', id: pair.before.id },
        ),
        side(
          wordsOf(is),
          is.flatMap(({ sources }) => sources),
          { kind: 'segment', id: pair.after.id },
        ),
      ),
      network: pair.after.id,
    },
  ]
}

function rangeSentence({ match }: Comparing, { before, after }: Pair<Segment>, is: string, was: string): string {
  if (before.defaultSwitch && after.defaultSwitch)
    return `${networkWords(after)} has another network: ${is} instead of ${was}. Windows picks one anew when it starts.`
  const router = match.machines.come.find(
    ({ id, kind }) => kind === 'router' && after.attachments.some(({ machine }) => machine === id),
  )
  return after.kind === 'lan' && router !== undefined
    ? `The host is on another network: ${is} instead of ${was}, with another router.`
    : `${asTitle(networkWords(after))} has another range of addresses: ${is} instead of ${was}.`
}

const asTitle = (words: string) => (words.startsWith('the ') ? `T${words.slice(1)}` : words)

const ofFamily = (prefixes: readonly Sourced<Prefix>[], family: Family) =>
  prefixes.filter(({ value }) => familyOf(networkOf(value)) === family)

const valuesOf = (prefixes: readonly Sourced<Prefix>[]) => prefixes.map(({ value }) => `${value}`).sort()
const wordsOf = (prefixes: readonly Sourced<Prefix>[]) => valuesOf(prefixes).join(', ')

function renamed({ before, after }: Pair<Segment>): Found[] {
  const [was, is] = [before.name.value, after.name.value]
  // What people call their home network is Switchyard's own word; a cable between two is called after its end.
  if (was === is || after.kind === 'lan' || after.kind === 'link') return []
  // The host's adapter on a switch may be called otherwise than the switch.
  if (after.kind === 'virtual-switch' && isListed(before) !== isListed(after)) return []
  return [
    found(
      'renamed',
      `The switch ${was} is called ${is} now.`,
      side(was, before.name.sources, { kind: 'segment', id: before.id }),
      side(is, after.name.sources, { kind: 'segment', id: after.id }),
    ),
  ]
}

function onOneSide({ recorded, others, after }: Comparing, known: Known, segment: Segment): Found {
  // Switches have lists of their own; other networks, and switches that no list tells of, follow from the host's interfaces.
  const isUnlike = !(segment.kind === 'virtual-switch' && isListed(segment)) && others.has(after.host)
  const told = recorded[otherThan(known)].absence(segment.sources)
  const absence = isUnlike ? 'not-recorded' : told
  const ranges = segment.prefixes.length === 0 ? '' : ` (${listed(valuesOf(segment.prefixes))})`
  const title = `${kindWords(segment)} ${segment.name.value}`
  const there = side(segment.name.value, segment.sources, { kind: 'segment', id: segment.id })
  return {
    kind: known === 'after' ? 'new' : 'gone',
    sentence: `${asTitle(title)}${ranges} is ${known === 'after' ? 'new' : 'gone'}.`,
    ...onlyOn(known, there, none(absence)),
    ...(absence === 'not-recorded' ? { gap: title } : {}),
    ...(isUnlike && told !== 'not-recorded' ? { unlike: after.host } : {}),
  }
}

const LISTS: ReadonlySet<string> = new Set(['list of virtual switches', 'list of virtual adapters'])

const isListed = ({ sources }: Segment) => sources.some((source) => source.kind === 'seen' && LISTS.has(source.noun))

function kindWords({ kind }: Segment): string {
  return { 'virtual-switch': 'the switch', bridge: 'the bridge', lan: 'the', link: 'the cable' }[kind]
}
