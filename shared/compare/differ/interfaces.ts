import type { Attachment, Interface, Inventory, Machine } from '../../inventory/inventory.ts'
import type { Sourced } from '../../inventory/source.ts'
import { type Comparing, type Found, found, type Known, none, onlyOn, otherThan, side, unlikeOf } from '../comparing.ts'
import type { About, DifferenceKind } from '../comparison.ts'
import type { InterfacePair } from '../match/match-inventories.ts'
import type { Pair } from '../match/pair-up.ts'
import { isSameTeller } from '../recorded.ts'
import { called, interfaceWords, listed, type Networks, networksOf, networkWords } from '../words.ts'

/** Interfaces that are on one side only, on another network, or have another MAC, name or state. */
export function differingInterfaces(comparing: Comparing): Found[] {
  const { match } = comparing
  const ports = { before: portsOf(comparing.before), after: portsOf(comparing.after) }
  const networks = networksOf(comparing.before, comparing.after)
  return [
    ...match.interfaces.flatMap((pair) => {
      const finds = [
        ...moved(comparing, pair, networks, ports),
        ...macChanged(pair, networks),
        ...renamed(pair),
        ...link(pair),
      ]
      const network = pair.after.segment
      // The host's own card on a network is the gateway of those who are on it: it belongs to the network's story.
      const isInStory = pair.machine.after.kind === 'host' && network !== undefined
      return isInStory ? finds.map((one) => ({ ...one, network, host: true })) : finds
    }),
    ...match.newInterfaces.map((one) => onOneSide(comparing, 'after', one.machine, one.interface)),
    ...match.goneInterfaces.map((one) => onOneSide(comparing, 'before', one.machine, one.interface)),
  ]
}

function onOneSide({ recorded, others }: Comparing, known: Known, pair: Pair<Machine>, one: Interface): Found {
  const machine = pair[known]
  const isUnlike = others.has(pair.after.id)
  const told = recorded[otherThan(known)].absence(one.sources)
  const absence = isUnlike ? 'not-recorded' : told
  const title = `${called(machine)}’s interface ${one.name}`
  const addresses = one.addresses.map(({ address }) => address)
  const what = addresses.length === 0 ? title : `${title} (${listed(addresses)})`
  const there = side(one.name, one.sources, { kind: 'interface', id: one.id })
  return {
    kind: known === 'after' ? 'new' : 'gone',
    sentence: `${what} is ${known === 'after' ? 'new' : 'gone'}.`,
    ...onlyOn(known, there, none(absence)),
    ...(absence === 'not-recorded' ? { gap: title } : {}),
    ...(isUnlike && told !== 'not-recorded' ? { unlike: pair.after.id } : {}),
  }
}

/** To be joined with a port both the host and the guest must have been looked at. */
const areUnlike = ({ others, after: { host } }: Comparing, { after }: Pair<Machine>) =>
  others.has(host) || others.has(after.id)

type Ports = Record<Known, ReadonlyMap<string, Attachment>>

function portsOf({ segments }: Inventory): ReadonlyMap<string, Attachment> {
  return new Map(segments.flatMap(({ attachments }) => attachments.map((one) => [one.interface, one] as const)))
}

function moved(
  comparing: Comparing,
  { machine, before, after }: InterfacePair,
  networks: Networks,
  ports: Ports,
): Found[] {
  const { match, recorded } = comparing
  if ((before.segment === undefined ? undefined : match.segmentAfter.get(before.segment)) === after.segment) return []
  const [was, is] = [networks.get(before.segment ?? ''), networks.get(after.segment ?? '')]
  const who = interfaceWords(machine.after, after)
  const told = {
    before: ports.before.get(before.id)?.sources ?? before.sources,
    after: ports.after.get(after.id)?.sources ?? after.sources,
  }
  const gap = `on which network ${who} is`
  if (was !== undefined && is !== undefined) {
    const sentence = `${who} is on ${networkWords(is)} now; it was on ${networkWords(was)}.`
    const sides = [
      side(was.name.value, told.before, aboutOf(before)),
      side(is.name.value, told.after, aboutOf(after)),
    ] as const
    const one = found('moved', sentence, ...sides)
    // Guests are put on switches by a list of their own; others where the host's interfaces are.
    const isListed = machine.after.kind === 'guest' && isSameTeller(told.before, told.after)
    const unlike = isListed ? undefined : unlikeOf(comparing, machine)
    return [unlike === undefined ? one : { ...one, gap, unlike }]
  }
  // Of a card of the host's its state and addresses tell more than that it is on a network.
  const segment = was ?? is
  if (machine.after.kind !== 'guest' || segment === undefined) return []
  const known = was === undefined ? 'after' : 'before'
  const absence = areUnlike(comparing, machine) ? 'not-recorded' : recorded[otherThan(known)].absence(told[known])
  const sentence =
    known === 'after'
      ? `${who} is connected to ${networkWords(segment)} now.`
      : `${who} is on no network any more; it was on ${networkWords(segment)}.`
  const [here, there] = known === 'after' ? [after, before] : [before, after]
  const sides = onlyOn(known, side(segment.name.value, told[known], aboutOf(here)), none(absence, aboutOf(there)))
  return [{ kind: 'moved', sentence, ...sides, ...(absence === 'not-recorded' ? { gap } : {}) }]
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
  // Where it is listed by another command it may have another name at the same time.
  if (
    before.name !== after.name &&
    machine.before.observed === machine.after.observed &&
    isSameTeller(before.sources.slice(0, 1), after.sources.slice(0, 1))
  )
    return [
      found(
        'renamed',
        `${who}’s interface ${before.name} is called ${after.name} now.`,
        side(before.name, before.sources, aboutOf(before)),
        side(after.name, after.sources, aboutOf(after)),
      ),
    ]
  if (before.name !== after.name) return []
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
