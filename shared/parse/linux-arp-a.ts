import { bsdArpRow } from './bsd-arp-row.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines } from './text-lines.ts'

/** `arp -a` of net-tools: names and addresses, in the style of BSD. */
export const linuxArpA = defineParser({
  id: 'linux-arp-a',
  title: 'arp -a (Linux)',
  noun: 'ARP table',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'arp' && words.some((word) => /^-[a-z]*a/.test(word))
  },
  recognise: (text) => {
    const rows = firstLines(text).flatMap((line) => bsdArpRow(line) ?? [])
    return rows.length > 0 && rows.every((row) => !row.isMacos)
  },
  parse: (text) => readRows(text, (line) => bsdArpRow(line)?.facts),
})
