import type { Fact, NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `arp`, `arp -n`, `arp -v` of net-tools: a table, whose first column names hosts where it can. */
export const linuxArp = defineParser({
  id: 'linux-arp',
  title: 'arp (Linux)',
  noun: 'ARP table',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'arp' && words.every((word) => /^-[nve]+$/.test(word))
  },
  recognise: (text) => {
    const [, ...below] = firstLines(text)
    // Names that nobody answers for may be words of anything: then all must be rows.
    return firstLines(text).some(isTelling) || (below.length > 0 && below.every((line) => rowOf(line) !== undefined))
  },
  parse: (text) => {
    let headingCame = false
    return readRows(text, (line) => {
      const facts = rowOf(line)
      if (facts !== undefined) return facts
      // The words of the headings differ by language: it is the one line above the rows.
      if (headingCame || wordsOf(line.text).length < 5) return undefined
      headingCame = true
      return []
    })
  },
})

function isTelling(line: TextLine): boolean {
  const [first] = rowOf(line) ?? []
  return first?.kind === 'neighbour' && (first.mac !== null || first.address !== undefined)
}

function rowOf(line: TextLine): Fact[] | undefined {
  const words = wordsOf(line.text)
  const [host = '', second = '', third = ''] = words
  const iface = words.at(-1) ?? ''
  if (/^\(.+\)$/.test(second) && words.length === 3 && /^[a-z]/i.test(iface))
    return [neighbour(line, host, iface, null)]
  const mac = parseMac(third)
  if (mac !== undefined && words.length >= 5 && words.length <= 6) {
    return [{ ...neighbour(line, host, iface, mac), state: words[3] ?? '' }]
  }
  // What this machine answers for others (proxy ARP), and the sums that -v prints: neither tells of a neighbour.
  if (/^<.+>$/.test(third) || /^\S{1,40} \d+\s+\S{1,40} \d+\s+\S{1,40} \d+$/.test(line.text)) return []
  return undefined
}

function neighbour(line: TextLine, host: string, iface: string, mac: NeighbourFact['mac']): NeighbourFact {
  const address = parseAddress(host)
  return {
    kind: 'neighbour',
    ...(address === undefined ? { name: host } : { address }),
    mac,
    interface: iface,
    line: line.number,
  }
}
