import type { FilterChainFact } from '../facts/fact.ts'

/** Chains that the kernel calls: their hook by nftables' name. */
const HOOKS: Readonly<Record<string, string>> = {
  PREROUTING: 'prerouting',
  INPUT: 'input',
  FORWARD: 'forward',
  OUTPUT: 'output',
  POSTROUTING: 'postrouting',
}

/** linux/netfilter_ipv4.h: in which order the tables are asked at a hook; for nat it depends on what is translated there. */
const PRIORITIES: Readonly<Record<string, number>> = { raw: -300, mangle: -150, filter: 0, security: 50 }

/** A chain of iptables as its output names it: one that the kernel calls has a policy. */
export function iptablesChain(
  family: FilterChainFact['family'],
  table: string,
  chain: string,
  policy: string,
  line: number,
): FilterChainFact {
  const hook = Object.hasOwn(HOOKS, chain) ? HOOKS[chain] : undefined
  const isSource = hook === 'postrouting' || hook === 'input'
  const priority = table === 'nat' ? (isSource ? 100 : -100) : PRIORITIES[table]
  const chainType = table === 'nat' ? 'nat' : table === 'mangle' && hook === 'output' ? 'route' : 'filter'
  return {
    kind: 'filter-chain',
    family,
    table,
    chain,
    ...(hook === undefined || policy === '-' ? {} : { hook, chainType, policy: policy === 'DROP' ? 'drop' : 'accept' }),
    ...(hook === undefined || policy === '-' || priority === undefined ? {} : { priority }),
    line,
  }
}

/** In which of iptables' tables chains of these names stand, where the output does not name it. */
export function tableOfChains(chains: ReadonlySet<string>): string {
  const [isForward, isPre, isPost] = ['FORWARD', 'PREROUTING', 'POSTROUTING'].map((chain) => chains.has(chain))
  if (isPre === true && isPost === true) return isForward === true ? 'mangle' : 'nat'
  return isPre === true ? 'raw' : 'filter'
}

/** What `-t nat` and `ip6tables` of a command line say. */
export function iptablesAsked(
  program: string | undefined,
  words: readonly string[],
): {
  family: FilterChainFact['family']
  table?: string
} {
  const at = words.findIndex((word) => /^(?:-t|--table|-[a-zA-Z]+t)$/.test(word))
  const table = words[at + 1]
  const family = program?.startsWith('ip6') === true ? 'ip6' : 'ip'
  return at < 0 || table === undefined ? { family } : { family, table }
}
