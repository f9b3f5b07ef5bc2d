import type { Fact, InterfaceFact, RouteFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { lengthOfMask, parsePrefix, prefixOf } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** `route print` and `netstat -r` on Windows, in any language: rows are told by their numbers, sections by rules of `=`. */
export const windowsRoutePrint = defineParser({
  id: 'windows-route-print',
  title: 'route print',
  noun: 'routing table',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    if (program === 'netstat') return words.some((word) => /^[-/][a-z]*r/i.test(word))
    return program === 'route' && words.some((word) => /^print$/i.test(word))
  },
  recognise: (text) => {
    const lines = firstLines(text)
    const rows = lines.filter((line) => deviceOf(line) !== undefined || ipv4RowOf(line, false) !== undefined).length
    // Without its rules only so much of it may have been copied that nothing else could be meant.
    return rows > (lines.some(isRule) ? 0 : 1)
  },
  parse,
})

const isRule = (line: TextLine): boolean => /^={20,}$/.test(line.text)

/** Sections stand between rules; in each table the persistent routes are the second one. */
function parse(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let persistent = false
  let wrapped: { line: TextLine; words: string[] } | undefined
  const lines = textLines(text)
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line.text)
    if (isRule(line)) {
      // Behind a rule comes a title (which has a rule below it, too), the active routes (below a title), or the persistent ones.
      persistent = !isTitle(lines, index + 1) && !isTitle(lines, index - 1) && parsed.facts.some(isRoute)
      wrapped = undefined
      continue
    }
    const joined = wrapped === undefined ? words : [...wrapped.words, ...words]
    const fact: Fact | undefined =
      deviceOf(line) ?? ipv4RowOf(line, persistent) ?? ipv6RowOf(joined, wrapped?.line ?? line, line, persistent)
    if (fact !== undefined) {
      parsed.facts.push(fact)
      wrapped = undefined
    } else if (wrapped === undefined && isWrapped(words)) wrapped = { line, words }
    else {
      if (wrapped !== undefined) parsed.unread.push(unreadRow(wrapped.line))
      wrapped = undefined
      // Titles, headings, and "None" have no number in them.
      if (/\d/.test(line.text.replace(/IPv[46]/, '')) && !isDefaultGateway(line)) parsed.unread.push(unreadRow(line))
    }
  }
  return parsed
}

const isRoute = (fact: Fact): boolean => fact.kind === 'route'

/** A line with a rule above and below it. */
function isTitle(lines: readonly TextLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  return (
    above !== undefined && below !== undefined && line !== undefined && isRule(above) && isRule(below) && !isRule(line)
  )
}

/** XP says below its table once more what the first row says: `Default Gateway:      192.168.22.1`. */
const isDefaultGateway = ({ text }: TextLine): boolean => /^\D{1,60}: {1,20}[\d.]{7,15}$/.test(text)

/** Octets and perhaps a name: 00 00 00 00 00 00 00 e0 of a tunnel leaves no room for dots. */
const DEVICE = /^\s{0,4}(0x[\da-f]{1,8}|\d{1,10}) ?\.{3,} ?((?:[\da-f]{2} ){0,8})[. ]*(\S.*)$/i

/** ` 22...00 50 56 c0 00 01 ......VMware Virtual Ethernet Adapter for VMnet1`; XP has hexadecimal indexes, and blanks around the dots. */
function deviceOf(line: TextLine): InterfaceFact | undefined {
  const [, index, octets = '', name = ''] = DEVICE.exec(line.text) ?? []
  if (index === undefined || name === '') return undefined
  const mac = parseMac(octets.trim().replaceAll(' ', '-'))
  return {
    kind: 'interface',
    name,
    index: Number(index),
    ...(mac === undefined || mac === NO_MAC ? {} : { mac }),
    line: line.number,
  }
}

const numberIn = (text: string | undefined): number | undefined =>
  /^\d{1,10}$/.test(text ?? '') ? Number(text) : undefined

/**
 * Destination, mask, gateway or a word for "on-link", interface, metric; persistent routes have no interface. Where an interface has no
 * address XP prints its index.
 */
function ipv4RowOf(line: TextLine, isBelowActive: boolean): RouteFact | undefined {
  const words = wordsOf(line.text)
  const persistent = isBelowActive || words.length === 4
  const destination = parseAddress(words[0] ?? '')
  const length = lengthOfMask(words[1] ?? '')
  if (destination === undefined || length === undefined || words.length < 4) return undefined
  const metric = numberIn(words.at(-1))
  const gateway = parseAddress(words[2] ?? '') ?? null
  const on = words.at(-2) ?? ''
  const isIndex = words.length === 5 && gateway !== null && /^(?:0x)?[\da-f]{1,8}$/i.test(on)
  const iface = persistent ? undefined : isIndex ? on : parseAddress(on)
  if (!persistent && (iface === undefined || metric === undefined)) return undefined
  return {
    kind: 'route',
    type: 'unicast',
    destination: prefixOf(destination, length),
    gateway,
    ...(iface === undefined ? {} : { interface: iface }),
    ...(metric === undefined ? {} : { metric }),
    ...(persistent ? { persistent } : {}),
    line: line.number,
  }
}

/** Interface index, metric, network, gateway or a word for "on-link"; a long network pushes the gateway onto the next line. */
function ipv6RowOf(
  words: readonly string[],
  first: TextLine,
  last: TextLine,
  persistent: boolean,
): RouteFact | undefined {
  const [index = '', printed, network = '', ...via] = words
  const metric = numberIn(printed)
  const destination = network.includes(':') ? parsePrefix(network) : undefined
  if (!/^\d{1,10}$/.test(index) || metric === undefined || destination === undefined || via.length === 0)
    return undefined
  return {
    kind: 'route',
    type: 'unicast',
    destination,
    gateway: parseAddress(via[0] ?? '') ?? null,
    ...(index === '0' ? {} : { interface: index }),
    metric,
    ...(persistent ? { persistent } : {}),
    line: first.number,
    ...(last.number > first.number ? { endLine: last.number } : {}),
  }
}

const isWrapped = (words: readonly string[]): boolean =>
  words.length === 3 && numberIn(words[0]) !== undefined && words[2]?.includes(':') === true
