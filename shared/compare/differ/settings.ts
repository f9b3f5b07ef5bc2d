import type { Inventory, Machine } from '../../inventory/inventory.ts'
import type { Sourced } from '../../inventory/source.ts'
import type { Comparing, Found } from '../comparing.ts'
import type { About } from '../comparison.ts'
import type { InterfacePair } from '../match/match-inventories.ts'
import type { Pair } from '../match/pair-up.ts'
import { called, networkWords } from '../words.ts'
import { setting } from './setting.ts'
import { differingKeys } from './setting-keys.ts'

/** What decides over packets and was set otherwise: on machines, on their interfaces, on switches. */
export function differingSettings(comparing: Comparing): Found[] {
  const { machines, interfaces, segments } = comparing.match
  return [
    ...machines.pairs.flatMap((pair) => [
      ...forwarding(comparing, pair),
      ...toldSystem(comparing, pair),
      ...differingKeys(comparing, pair),
    ]),
    ...interfaces.flatMap((pair) => ofInterface(comparing, pair)),
    ...segments.pairs.flatMap(({ before, after }) => {
      const at = { before: { kind: 'segment', id: before.id }, after: { kind: 'segment', id: after.id } } as const
      const name = networkWords(after)
      return [
        ...setting(comparing, at, before.switchType, after.switchType, `the type of ${name}`),
        ...setting(
          comparing,
          at,
          before.allowManagementOs,
          after.allowManagementOs,
          `the host’s card on ${name}`,
          ALLOWED,
        ),
        ...setting(comparing, at, before.teaming, after.teaming, `teaming of ${name}`, ON),
        // Empty ones are not told.
        ...(before.notes && after.notes
          ? setting(comparing, at, before.notes, after.notes, `what is noted about ${name}`)
          : []),
        ...extensions(comparing, { before, after }),
      ]
    }),
  ]
}

const ON = { true: 'on', false: 'off' }
const ALLOWED = { true: 'allowed', false: 'not allowed' }

const placeOf = (pair: Pair<{ id: string }>, kind: 'machine' | 'interface'): Record<'before' | 'after', About> => ({
  before: { kind, id: pair.before.id },
  after: { kind, id: pair.after.id },
})

function forwarding(comparing: Comparing, pair: Pair<Machine>): Found[] {
  return ([4, 6] as const).flatMap((family) => {
    const what = `IP forwarding (IPv${family}) of ${called(pair.after)}`
    const [was, is] = [pair.before.forwarding[family], pair.after.forwarding[family]]
    return setting(comparing, placeOf(pair, 'machine'), was, is, what, ON)
  })
}

function ofInterface(comparing: Comparing, pair: InterfacePair): Found[] {
  const { before, after, machine } = pair
  const who = `${called(machine.after)}’s ${after.name}`
  const at = placeOf(pair, 'interface')
  return [
    ...(before.mtu && after.mtu ? setting(comparing, at, before.mtu, after.mtu, `the MTU of ${who}`) : []),
    ...(before.dnsSuffix && after.dnsSuffix
      ? setting(comparing, at, before.dnsSuffix, after.dnsSuffix, `the DNS suffix of ${who}`)
      : []),
    ...toldGateways(comparing, pair),
    ...setting(comparing, at, before.networkCategory, after.networkCategory, `the firewall profile of ${who}`),
    ...([4, 6] as const).flatMap((family) => {
      const [was, is] = [before.ip?.[family], after.ip?.[family]]
      const v = `(IPv${family})`
      return [
        ...setting(comparing, at, was?.forwarding, is?.forwarding, `forwarding ${v} on ${who}`, ON),
        ...setting(comparing, at, was?.weakHostReceive, is?.weakHostReceive, `weak host receive ${v} on ${who}`, ON),
        ...setting(comparing, at, was?.dhcp, is?.dhcp, `DHCP ${v} on ${who}`, ON),
        ...setting(comparing, at, was?.weakHostSend, is?.weakHostSend, `weak host send ${v} on ${who}`, ON),
      ]
    }),
  ]
}

/** Which system a guest tells that it runs; one that tells nothing now may but be off. */
function toldSystem(comparing: Comparing, pair: Pair<Machine>): Found[] {
  const [was, is] = [pair.before.hyperV?.system, pair.after.hyperV?.system]
  return was && is
    ? setting(comparing, placeOf(pair, 'machine'), was, is, `what ${called(pair.after)} says it runs`)
    : []
}

/** The gateways that a guest tells of, and that it has none. */
function toldGateways(comparing: Comparing, { before, after, machine }: InterfacePair): Found[] {
  const at = placeOf({ before, after }, 'interface')
  const words = ({ value, sources }: Sourced<string[]>) => ({ value: value.join(', ') || 'none', sources })
  return ([4, 6] as const).flatMap((family) => {
    const [was, is] = [before.gateways?.[family], after.gateways?.[family]]
    const what = `the IPv${family} gateway that ${called(machine.after)} tells of`
    return was && is ? setting(comparing, at, words(was), words(is), what) : []
  })
}

type Segment = Inventory['segments'][number]

/** One that is on and does not run is broken, or was not loaded yet. */
const stateWords = ({ enabled, running }: Segment['extensions'][number]): string =>
  enabled !== true ? 'off' : running === false ? 'on, but not running' : 'on'

function extensions(comparing: Comparing, pair: Pair<Segment>): Found[] {
  const at = { before: { kind: 'segment', id: pair.before.id }, after: { kind: 'segment', id: pair.after.id } } as const
  const before = new Map(pair.before.extensions.map((one) => [one.name, one]))
  return pair.after.extensions.flatMap((is) => {
    const was = before.get(is.name)
    if (was === undefined) return []
    const value = (one: typeof is): Sourced<string> | undefined =>
      one.enabled === undefined ? undefined : { value: stateWords(one), sources: one.sources }
    return setting(comparing, at, value(was), value(is), `the extension ${is.name} of ${networkWords(pair.after)}`)
  })
}
