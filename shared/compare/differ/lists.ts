import { firewallPackets } from '../../inventory/firewall-packets.ts'
import type { FilterChain, Machine } from '../../inventory/inventory.ts'
import { isOfNetworkVirtualization } from '../../inventory/network-virtualization.ts'
import { ruleText } from '../../inventory/rule-text.ts'
import type { Source } from '../../inventory/source.ts'
import type { FirewallRule } from '../../inventory/windows-network.ts'
import { type Comparing, type Found, type Known, none, onlyOn, otherThan, side } from '../comparing.ts'
import type { About, Detail } from '../comparison.ts'
import type { Pair } from '../match/pair-up.ts'
import { called } from '../words.ts'

interface Row {
  words: string
  sources: readonly Source[]
}

/** A list of rules that a machine has on both sides: each row that came or went. */
interface List {
  title: string
  /** Absent where that side did not record it. */
  before: readonly Row[] | undefined
  after: readonly Row[] | undefined
}

/** NAT, port mappings, firewall rules, policy rules: rows that were added or taken away, told list by list. */
export function differingLists(comparing: Comparing): Found[] {
  const { pairs } = comparing.match.machines
  return pairs.flatMap((pair) => listsOf(pair).flatMap((list) => differing(comparing, pair, list)))
}

function listsOf({ before, after }: Pair<Machine>): List[] {
  const both = (title: string, rows: (machine: Machine) => readonly Row[] | undefined): List => ({
    title,
    before: rows(before),
    after: rows(after),
  })
  const chains = [before, after].map(({ filters }) => new Map(filters.map((chain) => [chainName(chain), chain])))
  const names = new Set(chains.flatMap((one) => [...one.keys()]))
  return [
    both('the NAT', ({ nats }) =>
      nats?.value.map((one) => row(one, `${one.name}: ${one.internal}${one.active === false ? ' (off)' : ''}`)),
    ),
    both('the port mappings', ({ natMappings }) => natMappings?.value.map((one) => row(one, mappingWords(one)))),
    both('the port proxies', ({ portProxies }) =>
      portProxies?.value.map((one) =>
        row(
          one,
          `${one.listenAddress}:${one.listenPort} → ${one.connectAddress ?? one.connectName ?? '?'}:${one.connectPort}`,
        ),
      ),
    ),
    both('the firewall’s profiles', ({ firewallProfiles }) =>
      firewallProfiles?.value.map((one) =>
        row(
          one,
          `${one.name}: ${one.enabled === false ? 'off' : 'on'}, in ${byDefault(one.defaultInbound, 'block')}, out ${byDefault(one.defaultOutbound, 'allow')}${one.inboundRules === false ? ', no exceptions' : ''}`,
        ),
      ),
    ),
    both('the firewall’s rules', ({ firewallRules }) =>
      firewallRules?.value.map((one) => row(one, firewallRuleWords(one))),
    ),
    ...whereBoth(both('the DNS servers', ({ dnsServers }) => dnsServers?.map((one) => row(one, one.value)))),
    ...whereBoth(
      both('the list of DNS suffixes', ({ dnsSearch }) => dnsSearch?.value.map((suffix) => row(dnsSearch, suffix))),
    ),
    both('the network virtualization', ({ settings }) => virtualizationRows(settings)),
    both('the policy rules', ({ rules }) => rules.map((one) => row(one, policyWords(one)))),
    ...[...names].map((name) => {
      const [was, is] = chains.map((one) => one.get(name))
      const rows = ({ filterRecorded }: Machine, chain: FilterChain | undefined) =>
        filterRecorded
          ? [...policyRow(chain), ...(chain?.rules ?? []).map((one) => row(one, ruleText(one)))]
          : undefined
      return { title: `the packet filter’s ${name}`, before: rows(before, was), after: rows(after, is) }
    }),
  ]
}

type Mapping = NonNullable<Machine['natMappings']>['value'][number]

/** A machine that is off tells nobody whom it asks for names: that is no list that was not recorded. */
const whereBoth = (list: List): List[] => (list.before === undefined || list.after === undefined ? [] : [list])

const row = ({ sources }: { sources: readonly Source[] }, words: string): Row => ({ words, sources })
const chainName = ({ family, table, chain }: FilterChain) => `${family} ${table} ${chain}`

const byDefault = (set: string | undefined, usual: string): string =>
  set === 'notConfigured' ? usual : (set ?? 'not told')

function mappingWords(one: Mapping): string {
  const { protocol, externalAddress, externalPort, internalAddress, internalPort, remote, active } = one
  const from = remote === undefined ? '' : `, only from ${remote}`
  return `${protocol} ${externalAddress}:${externalPort} → ${internalAddress}:${internalPort}${from}${active === false ? ' (off)' : ''}`
}

function firewallRuleWords(rule: FirewallRule): string {
  // Which interfaces a rule names is known where they were listed, too.
  const { interfaces: _, ...conditions } = rule
  const { action, direction, name, enabled, profiles } = rule
  const networks = profiles.length === 3 ? '' : `, ${profiles.join(', ')} networks`
  return `${action} ${direction} “${name}” (${firewallPackets(conditions)}${networks})${enabled ? '' : ' (off)'}`
}

/** “Not used” is a list without rows. */
function virtualizationRows(settings: Machine['settings']): Row[] | undefined {
  const told = settings.filter(({ key }) => isOfNetworkVirtualization(key))
  const rows = told.filter(({ key }) => key.includes(','))
  return told.length === 0 ? undefined : rows.map((one) => row(one, `${one.key}: ${one.value}`))
}

function policyRow(chain: FilterChain | undefined): Row[] {
  return chain?.policy === undefined ? [] : [row(chain, `what no rule is about: ${chain.policy}`)]
}

function policyWords({
  family,
  priority,
  from,
  to,
  table,
  action,
  inInterface,
  fwmark,
}: Machine['rules'][number]): string {
  const parts = [
    from === undefined ? '' : `from ${from}`,
    to === undefined ? '' : `to ${to}`,
    inInterface === undefined ? '' : `iif ${inInterface}`,
    fwmark === undefined ? '' : `fwmark ${fwmark}`,
    table === undefined ? '' : `table ${table}`,
    action ?? '',
    family === 6 ? '(IPv6)' : '',
  ]
  return `${priority}: ${parts.filter((one) => one !== '').join(' ')}`
}

function differing({ labels, recorded }: Comparing, pair: Pair<Machine>, { title, before, after }: List): Found[] {
  const about = (which: 'before' | 'after'): About => ({ kind: 'machine', id: pair[which].id })
  if (before === undefined || after === undefined) {
    const known = before === undefined ? 'after' : 'before'
    const rows = before ?? after ?? []
    if (rows.length === 0) return []
    const there = side(
      `${rows.length} rows`,
      rows.flatMap(({ sources }) => sources),
      about(known),
    )
    const what = `${title} of ${called(pair.after)}`
    const sentence = `${what}: not recorded in ${labels[otherThan(known)]}.`
    return [{ kind: 'setting', sentence, ...onlyOn(known, there, none('not-recorded')), gap: what }]
  }
  const isTold = (known: Known) => (one: Row) => recorded[otherThan(known)].absence(one.sources) !== 'not-recorded'
  const lost = without(before, after).filter(isTold('before'))
  const won = without(after, before).filter(isTold('after'))
  if (lost.length === 0 && won.length === 0) return []
  const details: Detail[] = [
    ...won.map((one) => rowDetail(one, 'after')),
    ...lost.map((one) => rowDetail(one, 'before')),
  ]
  const said = (rows: readonly Row[], which: 'before' | 'after') =>
    rows.length === 0
      ? none('is-not', about(which))
      : side(
          rows.map(({ words }) => words).join('; '),
          rows.flatMap(({ sources }) => sources),
          about(which),
        )
  return [
    {
      kind: 'setting',
      sentence: `On ${called(pair.after)}, ${title} changed: ${countWords(won.length, lost.length)}.`,
      before: said(lost, 'before'),
      after: said(won, 'after'),
      details,
    },
  ]
}

function rowDetail({ words, sources }: Row, known: 'before' | 'after'): Detail {
  const sentence = known === 'after' ? `Added: ${words}` : `Taken away: ${words}`
  return { kind: 'setting', sentence, ...onlyOn(known, side(words, sources), none()) }
}

function countWords(won: number, lost: number): string {
  const parts = [won === 0 ? '' : `${won} added`, lost === 0 ? '' : `${lost} taken away`]
  return parts.filter((one) => one !== '').join(', ')
}

/** Equal rows are counted: of two, one may go. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const there = new Map<string, number>()
  for (const { words } of others) there.set(words, (there.get(words) ?? 0) + 1)
  return rows.filter(({ words }) => {
    const left = there.get(words) ?? 0
    there.set(words, left - 1)
    return left <= 0
  })
}
