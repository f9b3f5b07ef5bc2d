import type { Fact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { iptablesAsked, iptablesChain, tableOfChains } from './iptables-chain.ts'
import { type IptablesColumns, iptablesColumns, iptablesListRow } from './iptables-list-row.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, textLines } from './text-lines.ts'

/** `iptables -L`, `iptables -L -n -v`: one table for people to read. Without `-v` it does not tell interfaces, so that its rules are not judged. */
export const linuxIptablesList = defineParser({
  id: 'linux-iptables-list',
  title: 'iptables -L',
  noun: 'firewall rules',
  os: 'linux',
  answersTo: (command) => {
    const { program = '', words = [] } = commandWords(command) ?? {}
    return /^ip6?tables(?:-nft|-legacy)?$/.test(program) && words.some((word) => /^-[a-zA-Z]*L|^--list$/.test(word))
  },
  recognise: (text) => firstLines(text).some((line) => CHAIN.test(line.text)),
  parse: (text, { command }) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const asked = iptablesAsked(program, words)
    const lines = textLines(text)
    const isIpv6 = asked.family === 'ip6' || lines.some((line) => / ::\/0 /.test(line.text))
    const family = isIpv6 ? 'ip6' : 'ip'
    const table = asked.table ?? tableOfChains(new Set(lines.flatMap((line) => CHAIN.exec(line.text)?.[1] ?? [])))
    let chain: string | undefined
    let columns: IptablesColumns | undefined
    return readRows(text, ({ text: row, number: line }): Fact[] | undefined => {
      const [, begun, policy = '-'] = CHAIN.exec(row) ?? []
      if (begun !== undefined) {
        chain = begun
        return [iptablesChain(family, table, begun, policy, line)]
      }
      const own = wordsOf(row)
      const headings = iptablesColumns(own)
      if (headings !== undefined) {
        columns = headings
        return []
      }
      if (chain === undefined || columns === undefined) return /^# Warning: /.test(row) ? [] : undefined
      const said = iptablesListRow(own, columns)
      return said && [{ kind: 'filter-rule', family, table, chain, words: said, line }]
    })
  },
})

const CHAIN = /^Chain (\S{1,64}) \((?:policy (ACCEPT|DROP)\b.{0,80}|\d{1,9} references)\)$/
