import type { InterfaceAddress } from '../../inventory/inventory.ts'
import { type Family, familyOf } from '../../net/address.ts'
import { isLinkLocal, isLoopback } from '../../net/scope.ts'
import { type Comparing, type Found, found, none, onlyOn, otherThan, side, unlikeOf } from '../comparing.ts'
import type { About, Side } from '../comparison.ts'
import type { InterfacePair } from '../match/match-inventories.ts'
import { interfaceWords, listed, type Networks, networksOf } from '../words.ts'

/** Addresses of the interfaces that are on both sides: another one, one more, one less, another prefix length. */
export function differingAddresses(comparing: Comparing): Found[] {
  const networks = networksOf(comparing.after)
  return comparing.match.interfaces.flatMap((pair) => {
    const network = pair.after.segment
    const finds = ([4, 6] as const).flatMap((family) => ofFamily(comparing, networks, pair, family))
    return finds.map((one) =>
      network === undefined ? one : { ...one, network, ...(pair.machine.after.kind === 'host' ? { host: true } : {}) },
    )
  })
}

function ofFamily(comparing: Comparing, networks: Networks, pair: InterfacePair, family: Family): Found[] {
  const [before, after] = [told(pair.before.addresses, family), told(pair.after.addresses, family)]
  const gone = [...before.values()].filter(({ address }) => !after.has(address))
  const come = [...after.values()].filter(({ address }) => !before.has(address))
  const who = interfaceWords(pair.machine.after, pair.after, networks)
  const lengths = [...after.values()].flatMap((is) => lengthChanged(who, pair, before.get(is.address), is))
  const isKnown = (how: 'before' | 'after') => (one: InterfaceAddress) =>
    unlikeOf(comparing, pair.machine) === undefined &&
    comparing.recorded[otherThan(how)].absence(one.sources) !== 'not-recorded'
  // One for one is a change, whoever told of them: an interface has one IPv4 address, as a rule.
  const oneForOne = family === 4 && before.size === 1 && after.size === 1 && gone.length === 1
  const [lost, won] = oneForOne ? [gone, come] : [gone.filter(isKnown('before')), come.filter(isKnown('after'))]
  return [
    ...lengths,
    ...changed(who, pair, lost, won, before.size, after.size),
    ...notRecorded(
      comparing,
      who,
      pair,
      gone.filter((one) => !lost.includes(one)),
      'before',
    ),
    ...notRecorded(
      comparing,
      who,
      pair,
      come.filter((one) => !won.includes(one)),
      'after',
    ),
  ]
}

/** IPv6 link-local addresses follow from the MAC, and work on their own cable only. */
function told(addresses: readonly InterfaceAddress[], family: Family): Map<string, InterfaceAddress> {
  const wanted = addresses.filter(
    ({ address }) => familyOf(address) === family && !isLoopback(address) && !(family === 6 && isLinkLocal(address)),
  )
  return new Map(wanted.map((one) => [one.address, one]))
}

function changed(
  who: string,
  pair: InterfacePair,
  lost: readonly InterfaceAddress[],
  won: readonly InterfaceAddress[],
  had: number,
  has: number,
): Found[] {
  if (lost.length === 0 && won.length === 0) return []
  const [were, are] = [wordsOf(lost), wordsOf(won)]
  const sentence =
    lost.length > 0 && won.length > 0
      ? `${who} has ${are} instead of ${were}.`
      : won.length > 0
        ? had === 0
          ? `${who} has an address now: ${are}.`
          : `${who} has ${are} as well now.`
        : has === 0
          ? `${who} has no address any more; it had ${were}.`
          : `${who} does not have ${were} any more.`
  return [found('readdressed', sentence, sideOf(lost, aboutOf(pair, 'before')), sideOf(won, aboutOf(pair, 'after')))]
}

function notRecorded(
  { labels }: Comparing,
  who: string,
  pair: InterfacePair,
  addresses: readonly InterfaceAddress[],
  known: 'before' | 'after',
): Found[] {
  if (addresses.length === 0) return []
  const lacking = otherThan(known)
  const there = sideOf(addresses, aboutOf(pair, known))
  const missing = none('not-recorded', aboutOf(pair, lacking))
  const has = known === 'after' ? 'has' : 'had'
  const sentence = `${who} ${has} ${wordsOf(addresses)}; its address is not recorded in ${labels[lacking]}.`
  const gap = `${addresses.length > 2 ? `${addresses.length} addresses` : wordsOf(addresses)} of ${who}`
  return [{ kind: 'readdressed', sentence, ...onlyOn(known, there, missing), gap }]
}

function lengthChanged(
  who: string,
  pair: InterfacePair,
  was: InterfaceAddress | undefined,
  is: InterfaceAddress,
): Found[] {
  if (was?.length === undefined || is.length === undefined || was.length === is.length) return []
  // A length that is only assumed is not one that changed.
  const isAssumed = (one: InterfaceAddress) => one.lengthSources?.every(({ kind }) => kind === 'assumed') === true
  if (isAssumed(was) || isAssumed(is)) return []
  return [
    found(
      'readdressed',
      `${who} has ${is.address}/${is.length} instead of /${was.length}: the same address in a network of another size.`,
      side(`${was.address}/${was.length}`, was.lengthSources ?? was.sources, aboutOf(pair, 'before')),
      side(`${is.address}/${is.length}`, is.lengthSources ?? is.sources, aboutOf(pair, 'after')),
    ),
  ]
}

const wordsOf = (all: readonly InterfaceAddress[]) => listed(all.map(({ address }) => address))

function sideOf(all: readonly InterfaceAddress[], about: About): Side {
  if (all.length === 0) return none('is-not', about)
  return side(
    all.map(({ address }) => address).join(', '),
    all.flatMap(({ sources }) => sources),
    about,
  )
}

/** A machine with several interfaces is shown at the one that it is about. */
function aboutOf({ machine, ...pair }: InterfacePair, which: 'before' | 'after'): About {
  return machine[which].kind === 'guest'
    ? { kind: 'machine', id: machine[which].id }
    : { kind: 'interface', id: pair[which].id }
}
