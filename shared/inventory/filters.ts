import type { ReadMachine, ReadOutput } from '../parse/read-recording.ts'
import type { FilterChain, FilterSet, Machine } from './inventory.ts'
import { factsOf } from './seen.ts'

const FILTER_COMMAND = /^(?:\S*\/)?(?:nft|iptables-save|ip6tables-save)\b/

/** The packet filter's chains with their rules in order, and whether it was recorded at all: an empty rule set is a fact as well. */
export function filtersOf(read: ReadMachine): Pick<Machine, 'filters' | 'filterSets' | 'filterRecorded'> {
  const filterRecorded = read.outputs.some(
    ({ output }) => FILTER_COMMAND.test(output.command) && output.failure === undefined,
  )
  const facts = factsOf(read, 'filter-chain', 'filter-rule')
  // A table of iptables-nft is told by both programs: by iptables-save whole, by nft without its extensions.
  const whole = new Set(facts.filter(isFromIptables).map(({ fact }) => `${fact.family} ${fact.table}`))
  const told = facts.filter((one) => isFromIptables(one) || !whole.has(`${one.fact.family} ${one.fact.table}`))
  const chains = new Map<string, FilterChain>()
  for (const { fact, source } of told) {
    if (fact.kind !== 'filter-chain') continue
    const { kind: _, line: _l, endLine: _e, columns: _c, ...chain } = fact
    chains.set(`${fact.family} ${fact.table} ${fact.chain}`, { ...chain, rules: [], sources: [source] })
  }
  for (const { fact, source } of told) {
    if (fact.kind !== 'filter-rule') continue
    const key = `${fact.family} ${fact.table} ${fact.chain}`
    const chain = chains.get(key) ?? {
      family: fact.family,
      table: fact.table,
      chain: fact.chain,
      rules: [],
      sources: [source],
    }
    chains.set(key, chain)
    chain.rules.push({
      ...(fact.words === undefined ? {} : { words: fact.words }),
      ...(fact.expressions === undefined ? {} : { expressions: fact.expressions }),
      sources: [source],
    })
  }
  const sets = setsOf(read)
  return { filters: [...chains.values()], filterRecorded, ...(sets.length === 0 ? {} : { filterSets: sets }) }
}

function setsOf(read: ReadMachine): FilterSet[] {
  return factsOf(read, 'filter-set').map(({ fact: { family, table, set, elements }, source }) => ({
    family,
    table,
    set,
    elements,
    sources: [source],
  }))
}

function isFromIptables({ output }: { output: ReadOutput }): boolean {
  return output.parser?.id === 'linux-iptables-save'
}
