import { z } from 'zod'
import type { Fact, FilterChainFact, Place } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { firstJsonRow, type JsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `nft -j list ruleset` (libnftables-json(5)): one object for each table, chain, rule, set, … */
export const linuxNftJson = defineParser({
  id: 'linux-nft-json',
  title: 'nft -j list ruleset',
  noun: 'firewall rules',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'nft' && words.includes('list')
  },
  recognise: (text) => Item.safeParse(firstJsonRow(text, 'nftables')).success,
  parse: (text) => readJsonRows(text, itemOf, 'nftables'),
})

const family = z.enum(['ip', 'ip6', 'inet', 'bridge', 'arp', 'netdev'])
const Chain = z.object({
  family,
  table: z.string(),
  name: z.string(),
  type: optional(z.enum(['filter', 'nat', 'route'])),
  hook: optional(z.string()),
  prio: optional(z.number()),
  policy: optional(z.enum(['accept', 'drop'])),
})
const Rule = z.object({ family, table: z.string(), chain: z.string(), expr: z.array(z.unknown()) })
const NamedSet = z.object({ family, table: z.string(), name: z.string(), elem: optional(z.array(z.unknown())) })
const Item = z.union([
  z.object({ metainfo: z.unknown() }),
  z.object({ table: z.unknown() }),
  z.object({ chain: Chain }),
  z.object({ rule: Rule }),
])
/** Exactly one member, which says what the object is. */
const Tagged = z.record(z.string(), z.unknown()).refine((object) => Object.keys(object).length === 1)

function itemOf({ value, place }: JsonRow): Fact[] | undefined {
  const tagged = Tagged.safeParse(value).data
  if (tagged === undefined) return undefined
  if ('chain' in tagged) {
    const chain = Chain.safeParse(tagged['chain']).data
    return chain && [chainOf(chain, place)]
  }
  if ('rule' in tagged) {
    const rule = Rule.safeParse(tagged['rule']).data
    if (rule === undefined) return undefined
    const { expr, ...where } = rule
    return [{ kind: 'filter-rule', ...where, expressions: expr, ...place }]
  }
  if ('set' in tagged || 'map' in tagged) {
    const set = NamedSet.safeParse(tagged['set'] ?? tagged['map']).data
    if (set === undefined) return undefined
    const { name, elem, ...where } = set
    return [{ kind: 'filter-set', ...where, set: name, elements: elem ?? [], ...place }]
  }
  // Tables, counters, quotas: what rules stand in, or refer to, and what decides nothing.
  return []
}

function chainOf({ name, type, hook, prio, policy, ...where }: z.infer<typeof Chain>, place: Place): FilterChainFact {
  return {
    kind: 'filter-chain',
    ...where,
    chain: name,
    ...(hook === undefined ? {} : { hook }),
    ...(type === undefined ? {} : { chainType: type }),
    ...(prio === undefined ? {} : { priority: prio }),
    ...(policy === undefined ? {} : { policy }),
    ...place,
  }
}
