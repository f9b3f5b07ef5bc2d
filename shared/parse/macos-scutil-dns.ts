import type { DnsServersFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'

/** `scutil --dns`: which servers a Mac asks for names, in general and by interface. */
export const macosScutilDns = defineParser({
  id: 'macos-scutil-dns',
  title: 'scutil --dns',
  noun: 'list of DNS servers',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'scutil' && words.includes('--dns')
  },
  recognise: (text) => {
    const lines = firstLines(text)
    return lines.some(isResolver) && lines.some((line) => serverOf(line) !== undefined)
  },
  parse: (text) => read(textLines(text)),
})

const isResolver = ({ text }: TextLine): boolean => /^resolver #\d{1,4}$/.test(text)

const serverOf = ({ text }: TextLine) =>
  parseAddress(/^\s{1,8}nameserver\[\d{1,3}\] : (\S{2,60})$/.exec(text)?.[1] ?? '')

/** Rows of other kinds (domains, order, flags) tell nothing that is asked here. */
function read(lines: readonly TextLine[]): ParsedText {
  const found: DnsServersFact[] = []
  let last: DnsServersFact | undefined
  for (const line of lines) {
    const server = serverOf(line)
    const [, index, on] = /^\s{1,8}if_index : (\d{1,6}) \((\S{1,40})\)$/.exec(line.text) ?? []
    if (isResolver(line)) last = undefined
    else if (server !== undefined) {
      if (last === undefined) {
        last = { kind: 'dns-servers', servers: [], line: line.number }
        found.push(last)
      }
      last.servers.push(server)
      last.endLine = line.number
    } else if (on !== undefined && last !== undefined) {
      Object.assign(last, { interface: on, interfaceIndex: Number(index), endLine: line.number })
    }
  }
  return { facts: found, unread: [] }
}
