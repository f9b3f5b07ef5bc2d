import { bsdArpRow } from './bsd-arp-row.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines } from './text-lines.ts'

/** `arp -a` on macOS; MACs come without leading zeros. */
export const macosArp = defineParser({
  id: 'macos-arp',
  title: 'arp -a (macOS)',
  noun: 'ARP table',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'arp' && words.some((word) => /^-[a-z]*a/.test(word))
  },
  recognise: (text) => firstLines(text).some((line) => bsdArpRow(line)?.isMacos === true),
  parse: (text) => readRows(text, (line) => bsdArpRow(line)?.facts),
})
