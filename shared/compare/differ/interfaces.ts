import type { Interface, Machine } from '../../inventory/inventory.ts'
import type { Sourced } from '../../inventory/source.ts'
import { type Comparing, type Found, found, type Known, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { About, DifferenceKind } from '../comparison.ts'
import type { InterfacePair } from '../match/match-inventories.ts'
import { called, interfaceWords, listed, type Networks, networksOf, networkWords } from '../words.ts'

/** Interfaces that are on one side only, on another network, or have another MAC, name or state. */
export function differingInterfaces(comparing: Comparing): Found[] {
  const { match } = comparing
  const networks = networksOf(comparing.before, comparing.after)
  return [
    ...match.interfaces.flatMap((pair) => {
      const finds = [
        ...moved(comparing, pair, networks),
        ...macChanged(pair, networks),
        ...renamed(pair),
        ...link(pair),
      ]
      const network = pair.after.segment
      // The host's own card on a network is the gateway of those who are on it: it belongs to the network's story.
      const isInStory = pair.machine.after.kind === 'host' && network !== undefined
      return isInStory ? finds.map((one) => ({ ...one, network, host: true })) : finds
    }),
    ...match.newInterfaces.map((one) => onOneSide(comparing, 'after', one.machine.after, one.interface)),
    ...match.goneInterfaces.map((one) => onOneSide(comparing, 'before', one.machine.before, one.interface)),
  ]
}

function onOneSide({ recorded }: Comparing, known: Known, machine: Machine, one: Interface): Found {
  const absence = recorded[otherThan(known)].absence(one.sources)
  const title = `${called(machine)}’s interface ${one.name}`
  const addresses = one.addresses.map(({ address }) => address)
  const what = addresses.length === 0 ? title : `${title} (${listed(addresses)})`
  const there = side(one.name, one.sources, { kind: 'interface', id: one.id })
  return {
    kind: known === 'after' ? 'new' : 'gone',
    sentence: `${what} is ${known === 'after' ? 'new' : 'gone'}.`,
    ...onlyOn(known, there, none(absence)),
    ...(absence === 'not-recorded' ? { gap: title } : {}),
  }
}

function moved({ match, recorded }: Comparing, { machine, before, after }: InterfacePair, networks: Networks): Found[] {
  if ((before.segment === undefined ? undefined : match.segmentAfter.get(before.segment)) === after.segment) return []
  const [was, is] = [networks.get(before.segment ?? ''), networks.get(after.segment ?? '')]
  const who = interfaceWords(machine.after, after)
  if (was !== undefined && is !== undefined)
    return [
      found(
        'moved',
        `${who} is on ${networkWords(is)} now; it was on ${networkWords(was)}.`,
        side(was.name.value, before.sources, aboutOf(before)),
        side(is.name.value, after.sources, aboutOf(after)),
      ),
    ]
  // Of a card of the host's its state and addresses tell more than that it is on a network.
  if (machine.after.kind !== 'guest') return []
  const known = was === undefined ? 'after' : 'before'
  const segment = was ?? is
  if (segment === undefined) return []
  const [here, there] = known === 'after' ? [after, before] : [before, after]
  const absence = recorded[otherThan(known)].absence(here.sources)
  const sentence =
    known === 'after'
      ? `${who} is connected to ${networkWords(segment)} now.`
      : `${who} is on no network any more; it was on ${networkWords(segment)}.`
  return [
    {
      kind: 'moved',
      sentence,
      ...onlyOn(known, side(segment.name.value, here.sources, aboutOf(here)), none(absence, aboutOf(there))),
      ...(absence === 'not-recorded' ? { gap: `on which network ${who} is` } : {}),
    },
  ]
}

const aboutOf = ({ id }: Interface): About => ({ kind: 'interface', id })

function macChanged({ machine, before, after }: InterfacePair, networks: Networks): Found[] {
  const who = interfaceWords(machine.after, after, networks)
  const tell = (was: string, is: string) =>
    machine.after.kind === 'router' || machine.after.kind === 'lan-device'
      ? `${who} has the MAC ${is} instead of ${was}: another card, or another device in its place.`
      : `${who} has the MAC ${is} instead of ${was}.`
  const known = before.mac === undefined ? 'after' : 'before'
  const told = known === 'after' ? after : before
  if (told.mac === undefined || (before.mac !== undefined && after.mac !== undefined))
    return valueChanged('mac', before, after, before.mac, after.mac, tell)
  const there = side(told.mac.value, told.mac.sources, aboutOf(told))
  const missing = none('not-recorded', aboutOf(known === 'after' ? before : after))
  const sentence = `${who} has the MAC ${told.mac.value}; it is known on one side only.`
  return [{ kind: 'mac', sentence, ...onlyOn(known, there, missing), gap: `the MAC of ${who}` }]
}

function renamed({ machine, before, after }: InterfacePair): Found[] {
  const who = called(machine.after)
  if (before.name !== after.name)
    return [
      found(
        'renamed',
        `${who}’s interface ${before.name} is called ${after.name} now.`,
        side(before.name, before.sources, aboutOf(before)),
        side(after.name, after.sources, aboutOf(after)),
      ),
    ]
  const was = before.aliases[0]
  const is = after.aliases.find((alias) => nounOf(alias) === nounOf(was))
  const tell = (old: string, name: string) => `${who}’s ${after.name} is called ${name} instead of ${old}.`
  return valueChanged('renamed', before, after, was, is, tell)
}

/** What lists a name: Hyper-V and Windows call the same interface differently. */
function nounOf(alias: Sourced<string> | undefined): string | undefined {
  const seen = alias?.sources.find((source) => source.kind === 'seen')
  return seen?.noun
}

function link({ machine, before, after }: InterfacePair): Found[] {
  const who = `${called(machine.after)}’s ${after.name}`
  const up = valueChanged('link', before, after, before.up, after.up, (_, is) => `${who} is ${is} now.`, {
    true: 'up',
    false: 'down',
  })
  const words = { true: 'connected', false: 'unplugged' }
  const tell = (was: string, is: string) => `${who} is ${is} now; it was ${was}.`
  const plugged = valueChanged('link', before, after, before.connected, after.connected, tell, words)
  // Where the cable is out the interface may be called down for it: that is one thing.
  return plugged.length > 0 ? plugged : up
}

function valueChanged<T extends string | boolean>(
  kind: DifferenceKind,
  before: Interface,
  after: Interface,
  was: Sourced<T> | undefined,
  is: Sourced<T> | undefined,
  tell: (was: string, is: string) => string,
  words: Record<string, string> = {},
): Found[] {
  if (was === undefined || is === undefined || was.value === is.value) return []
  const [old, now] = [words[`${was.value}`] ?? `${was.value}`, words[`${is.value}`] ?? `${is.value}`]
  return [found(kind, tell(old, now), side(old, was.sources, aboutOf(before)), side(now, is.sources, aboutOf(after)))]
}
