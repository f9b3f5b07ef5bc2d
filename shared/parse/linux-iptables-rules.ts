import type { Fact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { iptablesAsked, iptablesChain, tableOfChains } from './iptables-chain.ts'
import { defineParser } from './parser.ts'
import { quotedWords } from './quoted-words.ts'
import { readRows } from './read-rows.ts'
import { firstLines, textLines } from './text-lines.ts'

/** `iptables -S`: one table as the options that would make it; which table it is, the command line or its chains say. */
export const linuxIptablesRules = defineParser({
  id: 'linux-iptables-rules',
  title: 'iptables -S',
  noun: 'firewall rules',
  os: 'linux',
  answersTo: (command) => {
    const { program = '', words = [] } = commandWords(command) ?? {}
    return (
      /^ip6?tables(?:-nft|-legacy)?$/.test(program) && words.some((word) => /^-[a-zA-Z]*S|^--list-rules$/.test(word))
    )
  },
  recognise: (text) => firstLines(text).some((line) => POLICY.test(line.text)),
  parse: (text, { command }) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const asked = iptablesAsked(program, words)
    const policies = textLines(text).flatMap((line) => POLICY.exec(line.text)?.[1] ?? [])
    const table = asked.table ?? tableOfChains(new Set(policies))
    return readRows(text, ({ text: row, number: line }): Fact[] | undefined => {
      const [, chain, policy] = POLICY.exec(row) ?? /^-N (\S{1,64})()$/.exec(row) ?? []
      if (chain !== undefined) return [iptablesChain(asked.family, table, chain, policy || '-', line)]
      const rule = /^-A (\S{1,64})( .*)?$/.exec(row)
      if (rule === null) return undefined
      const own = quotedWords(rule[2] ?? '')
      return [
        { kind: 'filter-rule', family: asked.family, table, chain: rule[1] ?? '', words: withoutCounters(own), line },
      ]
    })
  },
})

const POLICY = /^-P (\S{1,64}) (ACCEPT|DROP)(?: -c \d+ \d+)?$/

/** `-c 5 300` of `iptables -S -v`. */
function withoutCounters(words: readonly string[]): string[] {
  const at = words.indexOf('-c')
  return at < 0 ? [...words] : words.toSpliced(at, 3)
}
