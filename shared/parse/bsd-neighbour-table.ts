import type { NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { isGroup, parseMac } from '../net/mac.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `ndp -an` (macOS, FreeBSD), `arp -anl` (macOS) and `arp -an` of OpenBSD: a table of address, MAC, interface and expiry. */
export const bsdNeighbourTable = defineParser({
  id: 'bsd-neighbour-table',
  title: 'ndp -an (macOS, BSD)',
  noun: 'neighbour table',
  os: 'macos',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'ndp' && words.some((word) => /^-[a-z]*a/.test(word))
  },
  recognise: (text) => firstLines(text).some((line) => rowOf(line) !== undefined),
  parse: (text) => readRows(text, (line) => (isHeadings(line) ? [] : rowOf(line))),
})

const isHeadings = ({ text }: TextLine): boolean => /^(?:Neighbor|Host) {2,}(?:Linklayer|Ethernet) Address\s/.test(text)

/** An interface's name has a number in most cases; one that was renamed stands where they all do. */
function interfaceIn([third = '', ...rest]: readonly string[], isAddress: boolean): string | undefined {
  const numbered = [third, ...rest].find((word) => /^[a-z][\w.:-]{0,30}\d[\w.]{0,10}$/.test(word))
  const isState = /^(?:permanent|expired|static|published)$/.test(third)
  return numbered ?? (isAddress && /^[a-z][a-z_-]{0,30}$/.test(third) && !isState ? third : undefined)
}

function rowOf(line: TextLine): NeighbourFact[] | undefined {
  const [host = '', hardware = '', ...more] = wordsOf(line.text)
  const mac = parseMac(hardware)
  const address = parseAddress(host)
  const on = interfaceIn(more, address !== undefined)
  const isHardware = mac !== undefined || /^\((?:incomplete|none)\)$/.test(hardware)
  // The same rows in `netstat -r` have flags there: UHLWI.
  if (!isHardware || on === undefined || more.length < 2 || /^U[A-Z]/.test(more[0] ?? '')) return undefined
  if (mac !== undefined && isGroup(mac)) return []
  const isPermanent = more.includes('permanent')
  // State (R for reachable) and flags (R for router) come last.
  const isRouter = address?.includes(':') === true && /^[A-Z]$/.test(more.at(-2) ?? '') && more.at(-1) === 'R'
  return [
    {
      kind: 'neighbour',
      ...(address === undefined ? { name: host } : { address }),
      mac: mac ?? null,
      interface: on,
      ...(isPermanent ? { state: 'permanent' } : {}),
      ...(isRouter ? { router: true } : {}),
      line: line.number,
    },
  ]
}
