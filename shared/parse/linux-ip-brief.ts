import type { Fact, InterfaceFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { addressWithLength } from './address-with-length.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `ip -br address`, `ip -br link`, `ip -br neigh`: a row for each interface, or neighbour. */
export const linuxIpBrief = defineParser({
  id: 'linux-ip-brief',
  title: 'ip -br address',
  noun: 'list of addresses',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'ip' && words.some((word) => /^-{1,2}br(?:ief)?$/.test(word))
  },
  recognise: (text) => {
    const lines = firstLines(text)
    const rows = lines.filter((line) => interfaceRow(line) !== undefined)
    // It prints nothing else; in lists of words, UP and DOWN stand as well.
    return rows.length > 0 && rows.length * 2 >= lines.length
  },
  parse: (text) => {
    const { facts, unread } = readRows(text, (line) => interfaceRow(line) ?? neighbourRow(line))
    return { facts: withoutVethEnds(facts), unread }
  },
})

/** Two interfaces that name each other (`lan0@uplink0`) are the ends of a veth; else what stands behind `@` is the lower device. */
function withoutVethEnds(facts: readonly Fact[]): Fact[] {
  const lowerOf = new Map(
    facts.flatMap((fact) => (fact.kind === 'interface' ? [[fact.name, fact.lower] as const] : [])),
  )
  return facts.map((fact) => {
    if (fact.kind !== 'interface' || fact.lower === undefined || lowerOf.get(fact.lower) !== fact.name) return fact
    const { lower: _, ...rest } = fact
    return { ...rest, medium: 'veth' }
  })
}

/** RFC 2863's operational states, as ip-link(8) prints them. */
const STATES: Readonly<Record<string, Pick<InterfaceFact, 'up' | 'connected'>>> = {
  UP: { up: true, connected: true },
  DOWN: { connected: false },
  LOWERLAYERDOWN: { connected: false },
  NOTPRESENT: { connected: false },
  DORMANT: { up: true },
  TESTING: {},
  UNKNOWN: {},
}

/** `eth0@if5  UP  10.0.0.5/24 fe80::1/64`, or `eth0  UP  00:15:5d:00:e5:01 <BROADCAST,UP,LOWER_UP>`. */
function interfaceRow(line: TextLine): Fact[] | undefined {
  const [printed = '', state = '', ...rest] = wordsOf(line.text)
  if (!Object.hasOwn(STATES, state) || /^\s/.test(line.text) || parseAddress(printed) !== undefined) return undefined
  const [name = '', lower] = printed.split('@')
  const last = /^<([A-Z\d_,-]*)>$/.exec(rest.at(-1) ?? '')?.[1]
  const flags = last?.split(',')
  const mac = flags === undefined ? undefined : parseMac(rest[0] ?? '')
  // Behind an address may stand `metric 100`, or `peer 10.0.0.2/32`.
  const addresses = flags === undefined ? rest.filter((word, i) => word.includes('/') && rest[i - 1] !== 'peer') : []
  const facts = addresses.map((word) => addressOf(word, name, line))
  if (facts.some((fact) => fact === undefined)) return undefined
  const peer = /^if(\d{1,10})$/.exec(lower ?? '')?.[1]
  const described: InterfaceFact = {
    kind: 'interface',
    name,
    ...STATES[state],
    ...(flags === undefined ? {} : { up: flags.includes('UP') }),
    ...(flags?.includes('UP') === true ? { connected: flags.includes('LOWER_UP') } : {}),
    ...(flags?.includes('LOOPBACK') === true || name === 'lo' ? { medium: 'loopback' as const } : {}),
    ...(mac === undefined || mac === NO_MAC ? {} : { mac }),
    ...(peer === undefined ? {} : { peerIndex: Number(peer) }),
    ...(lower === undefined || lower === 'NONE' || peer !== undefined ? {} : { lower }),
    line: line.number,
  }
  return [described, ...facts.filter((fact) => fact !== undefined)]
}

function addressOf(word: string, on: string, line: TextLine): Fact | undefined {
  const [own] = addressWithLength(word)
  return own && { kind: 'address', interface: on, ...own, line: line.number }
}

/** `10.0.0.1  eth0  00:15:5d:00:e5:01`. */
function neighbourRow(line: TextLine): Fact[] | undefined {
  const [to = '', on, hardware, ...more] = wordsOf(line.text)
  const address = parseAddress(to)
  const mac = hardware === undefined ? null : parseMac(hardware)
  if (address === undefined || on === undefined || mac === undefined || more.length > 1) return undefined
  return [{ kind: 'neighbour', address, mac, interface: on, line: line.number }]
}
