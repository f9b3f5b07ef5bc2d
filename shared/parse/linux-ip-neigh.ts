import type { NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `ip neigh`: the neighbour table, ARP for IPv4 and neighbour discovery for IPv6. */
export const linuxIpNeigh = defineParser({
  id: 'linux-ip-neigh',
  title: 'ip neigh',
  noun: 'neighbour table',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'neigh'),
  recognise: (text) => firstLines(text).some((line) => neighbourOf(line) !== undefined || isProxy(line)),
  parse: (text) =>
    readRows(text, (line) => {
      const fact = neighbourOf(line)
      return fact === undefined ? (isProxy(line) ? [] : unaskedOf(line)) : [fact]
    }),
})

/** ip-neighbour(8): states of an entry. */
const STATES: ReadonlySet<string> = new Set([
  'PERMANENT',
  'NOARP',
  'REACHABLE',
  'STALE',
  'NONE',
  'INCOMPLETE',
  'DELAY',
  'PROBE',
  'FAILED',
])

function neighbourOf(line: TextLine): NeighbourFact | undefined {
  const words = wordsOf(line.text)
  const address = parseAddress(words[0] ?? '')
  const dev = words.indexOf('dev')
  const on = dev < 0 ? undefined : words[dev + 1]
  const state = words.filter((word) => STATES.has(word)).join(' ')
  if (address === undefined || state === '' || words.includes('proxy')) return undefined
  const lladdr = words.indexOf('lladdr')
  return {
    kind: 'neighbour',
    address,
    mac: (lladdr < 0 ? undefined : parseMac(words[lladdr + 1] ?? '')) ?? null,
    ...(on === undefined ? {} : { interface: on }),
    ...(state === '' ? {} : { state }),
    ...(words.includes('router') ? { router: true } : {}),
    line: line.number,
  }
}

/** An address for which this machine answers in the place of others (`ip neigh show proxy`): no neighbour of its own. */
function isProxy(line: TextLine): boolean {
  const words = wordsOf(line.text)
  return parseAddress(words[0] ?? '') !== undefined && words.includes('proxy')
}

/** `10.0.0.26 dev eth0`, of `nud all`: an entry that nobody has asked for yet, without state and MAC. */
function unaskedOf(line: TextLine): NeighbourFact[] | undefined {
  const [printed = '', dev, on, ...more] = wordsOf(line.text)
  const address = parseAddress(printed)
  if (address === undefined || dev !== 'dev' || on === undefined) return undefined
  if (more.length > 0 && more[0] !== 'used') return undefined
  return [{ kind: 'neighbour', address, mac: null, interface: on, line: line.number }]
}
