import type { ReadMachine } from '../parse/read-recording.ts'
import type { FilterChain, Machine } from './inventory.ts'
import { factsOf } from './seen.ts'

const FILTER_COMMAND = /^(?:\S*\/)?(?:nft|iptables-save|ip6tables-save)\b/

/** The packet filter's chains with their rules in order, and whether it was recorded at all: an empty rule set is a fact as well. */
export function filtersOf(read: ReadMachine): Pick<Machine, 'filters' | 'filterRecorded'> {
  const filterRecorded = read.outputs.some(
    ({ output }) => FILTER_COMMAND.test(output.command) && output.failure === undefined,
  )
  const chains = new Map<string, FilterChain>()
  for (const { fact, source } of factsOf(read, 'filter-chain')) {
    const { kind: _, line: _l, endLine: _e, columns: _c, ...chain } = fact
    chains.set(`${fact.family} ${fact.table} ${fact.chain}`, { ...chain, rules: [], sources: [source] })
  }
  for (const { fact, source } of factsOf(read, 'filter-rule')) {
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
  return { filters: [...chains.values()], filterRecorded }
}
