import type { NeighbourFact } from '../facts/fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `arp -a` on Windows. Rows belong to the interface line above them; its index is hexadecimal. */
export const windowsArp = defineParser({
  id: 'windows-arp',
  title: 'arp -a (Windows)',
  noun: 'ARP table',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'arp' && words.some((word) => /^[-/][ag]$/i.test(word))
  },
  recognise: (text) => {
    const lines = firstLines(text)
    // Without the line of its interface a row is told by how Windows writes MACs.
    const first = lines.findIndex(isWhole)
    const isBare = first >= 0 && first <= 2 && lines.slice(first).every(isWhole)
    return isBare || lines.some((line) => interfaceOf(line) !== undefined)
  },
  parse,
})

interface Heading {
  interfaceAddress: Address
  interfaceIndex: number
}

/** The words of the line differ by language, `--- 0x` does not: `Interface: 10.0.0.229 --- 0x16`. Windows 2000 has `on Interface 0x2` there. */
function interfaceOf(line: TextLine): Heading | undefined {
  const match = /[:：]\s{0,3}([\d.]{7,15}) (?:---|on Interface) 0x([0-9a-f]{1,8})$/i.exec(line.text.slice(-80))
  const interfaceAddress = parseAddress(match?.[1] ?? '')
  return interfaceAddress && { interfaceAddress, interfaceIndex: Number.parseInt(match?.[2] ?? '', 16) }
}

function parse(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let heading: Heading | undefined
  let columnsCome = false
  for (const line of textLines(text)) {
    const next = interfaceOf(line)
    const row = next === undefined ? rowOf(line) : undefined
    if (row !== undefined) parsed.facts.push({ ...row, ...heading })
    else if (next === undefined && !columnsCome) parsed.unread.push(unreadRow(line))
    // One line of column headings follows each interface line.
    columnsCome = next !== undefined
    heading = next ?? heading
  }
  return parsed
}

const isWhole = ({ text }: TextLine): boolean =>
  /^\s{0,8}[\d.]{7,15}\s+(?:[\da-f]{2}-){5}[\da-f]{2}\s+[^\s\d]{3,20}$/i.test(text)

function rowOf(line: TextLine): NeighbourFact | undefined {
  const [first = '', second = '', ...rest] = wordsOf(line.text)
  const address = parseAddress(first)
  if (address === undefined) return undefined
  const mac = parseMac(second)
  // A row without a MAC, or with one of zeros ("invalid", with -v): asked, and nobody answered.
  const words = mac === undefined ? [second, ...rest] : rest
  // Rows of other tables begin with an address as well.
  if (words.length > 3 || words.some((word) => /\d/.test(word))) return undefined
  const state = words.join(' ')
  return {
    kind: 'neighbour',
    address,
    mac: mac === undefined || mac === NO_MAC ? null : mac,
    ...(state === '' ? {} : { state }),
    line: line.number,
  }
}
