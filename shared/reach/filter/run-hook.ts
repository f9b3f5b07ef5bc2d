import type { FilterChain, FilterSet } from '../../inventory/inventory.ts'
import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import { chainsAt } from './chains-at.ts'
import { type Action, allHold, type FilterContext, type Translating } from './filter-context.ts'
import { iptablesExpressions } from './iptables-expressions.ts'
import { type Clause, clausesOf } from './nft-rule.ts'

/** What the chains of one hook do with a packet. */
export interface Filtered {
  verdict: 'accept' | 'drop' | 'reject'
  /** The rule, or the chain’s policy, that decided; and what was not understood on the way, as assumptions. */
  sources: Source[]
  /** Set by a nat chain. */
  translation?: Translating
}

interface Tables {
  name: string
  chains: readonly FilterChain[]
  sets?: readonly FilterSet[] | undefined
  /** Only these chains are asked. */
  only?: FilterChain['chainType'] | undefined
  /** The packet’s conversation went through once before: whether it is translated is decided. */
  withoutNat?: boolean
}

/** Deep enough for every real rule set; the kernel refuses loops (nft(8) allows 16 levels). */
const MOST_JUMPS = 16

/**
 * The chains that are hooked in at `context.hook`, by priority: each base chain must let the packet pass, the first that
 * does not ends it (nft(8), "hook and priority"). nat chains are asked for a conversation’s first packet only.
 */
export function runHook(machine: Tables, context: FilterContext): Filtered {
  const { packet, hook, state } = context
  const isTranslated = state === 'new' && machine.withoutNat !== true
  const sources: Source[] = []
  let translation: Filtered['translation']
  for (const base of chainsAt(machine.chains, hook, packet.family)) {
    if (base.chainType === 'nat' && !isTranslated) continue
    if (machine.only !== undefined && base.chainType !== machine.only) continue
    const ended = runChain(machine, base, context, sources, MOST_JUMPS)
    const decided = ended ?? { action: { kind: base.policy ?? 'accept' }, sources: base.sources }
    const { kind } = decided.action
    if (kind === 'drop' || kind === 'reject') return { verdict: kind, sources: [...decided.sources, ...sources] }
    if (isTranslation(decided.action)) translation ??= decided.action
    if (ended !== undefined) sources.unshift(...ended.sources)
  }
  return { verdict: 'accept', sources, ...(translation === undefined ? {} : { translation }) }
}

function isTranslation(action: Action): action is Translating {
  return ['snat', 'dnat', 'redirect', 'masquerade'].includes(action.kind)
}

type Rule = FilterChain['rules'][number]

interface Ended {
  action: Action
  sources: readonly Source[]
}

/** The first rule of the chain (and of those it jumps to) that decides. */
function runChain(
  machine: Tables,
  chain: FilterChain,
  context: FilterContext,
  doubts: Source[],
  depth: number,
): Ended | undefined {
  for (const rule of chain.rules) {
    for (const { tests, action } of clausesOfRule(machine, chain, rule)) {
      const truth = allHold(tests, context)
      if (truth === false || action === undefined) continue
      if (truth === undefined || action.kind === 'not-understood') {
        doubts.push(notUnderstood(machine, chain), ...rule.sources)
        continue
      }
      if (action.kind === 'return') return undefined
      if (action.kind !== 'jump' && action.kind !== 'goto') return { action, sources: rule.sources }
      const next = machine.chains.find(
        (one) => one.chain === action.chain && one.table === chain.table && one.family === chain.family,
      )
      const ended = next === undefined || depth === 0 ? undefined : runChain(machine, next, context, doubts, depth - 1)
      if (ended !== undefined || action.kind === 'goto') return ended
    }
  }
  return undefined
}

/** Worked out once: the rules are asked about every packet. */
const known = new WeakMap<Rule, { sets: Tables['sets']; clauses: readonly Clause[] }>()

function clausesOfRule({ sets }: Tables, chain: FilterChain, rule: Rule): readonly Clause[] {
  const before = known.get(rule)
  if (before !== undefined && before.sets === sets) return before.clauses
  const own = sets?.filter(({ family, table }) => family === chain.family && table === chain.table) ?? []
  const elements = new Map(own.map((one) => [one.set, one.elements]))
  // A chain of iptables is for one family.
  const expressions = rule.expressions ?? iptablesExpressions(rule.words ?? [], chain.family === 'ip6' ? 6 : 4)
  const clauses = clausesOf(expressions, elements)
  known.set(rule, { sets, clauses })
  return clauses
}

function notUnderstood(machine: Tables, chain: FilterChain): Source {
  const sentence = `A rule of ${machine.name}’s firewall (chain ${chain.chain} of table ${chain.family} ${chain.table}) tests something that is not understood here: taken not to apply.`
  return assumed('rule-not-understood', sentence)
}
