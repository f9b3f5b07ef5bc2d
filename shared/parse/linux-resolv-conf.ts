import type { DnsServersFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines } from './text-lines.ts'

const SERVER = /^nameserver\s+(\S+)$/
/** resolv.conf(5): its other keywords, and comments. */
const OTHER = /^(?:(?:domain|search|sortlist|options|lookup|family)\b|[#;])/

/** `/etc/resolv.conf`: which servers a Linux or macOS machine asks for names. */
export const linuxResolvConf = defineParser({
  id: 'linux-resolv-conf',
  title: 'resolv.conf',
  noun: 'list of DNS servers',
  os: 'linux',
  answersTo: (command) => {
    const { program = '', words = [] } = commandWords(command) ?? {}
    return [program, program === 'cat' ? words.at(-1) : undefined].some(
      (word) => word?.endsWith('resolv.conf') === true,
    )
  },
  recognise: (text) => {
    const lines = firstLines(text)
    return (
      lines.some(({ text }) => SERVER.test(text)) && lines.every(({ text }) => SERVER.test(text) || OTHER.test(text))
    )
  },
  parse: (text) =>
    readRows(text, ({ text, number }) => {
      if (OTHER.test(text)) return []
      const server = parseAddress(SERVER.exec(text)?.[1] ?? '')
      return server && [{ kind: 'dns-servers', servers: [server], line: number } satisfies DnsServersFact]
    }),
})
