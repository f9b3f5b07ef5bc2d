import type { Fact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parseMac } from '../net/mac.ts'
import { wordsOf } from './read-rows.ts'
import type { TextLine } from './text-lines.ts'

/** A row in the style of BSD, which Linux prints with `arp -a`. */
export interface BsdArpRow {
  facts: Fact[]
  isMacos: boolean
}

/**
 * Reads `gateway (10.0.0.1) at 00:… [ether] PERM on eth0` (Linux, the interface last) and `? (10.0.0.1) at 0:… on en0 ifscope
 * permanent [ethernet]` (macOS, the kind of link last). In the MAC's place stands `<incomplete>`, or `(incomplete)`.
 */
export function bsdArpRow(line: TextLine): BsdArpRow | undefined {
  const [name = '', printed = '', , hardware = '', ...more] = wordsOf(line.text)
  // AIX counts below its rows: "bucket:    0     contains:    0 entries".
  if (/^bucket: +\d{1,6} +contains: +\d{1,6} entries$|^There are \d{1,6} entries in the arp table\.$/.test(line.text))
    return { facts: [], isMacos: true }
  const address = printed.startsWith('(') && printed.endsWith(')') ? parseAddress(printed.slice(1, -1)) : undefined
  const mac = parseMac(hardware)
  if (address === undefined || (mac === undefined && !/^[(<].+[)>]$/.test(hardware))) return undefined
  const isMacos = hardware.startsWith('(') || more.includes('ifscope') || /^\[.+\]$/.test(more.at(-1) ?? '')
  // What this machine answers for others (proxy ARP) is no neighbour of its own.
  if (mac === undefined && more.includes('PUB')) return { facts: [], isMacos }
  // AIX names no interface: `stored in bucket 98`.
  const iface = more.includes('bucket') ? undefined : isMacos ? more[1] : more.at(-1)
  const state = more.find((word) => word === 'PERM' || word === 'permanent')
  return {
    isMacos,
    facts: [
      {
        kind: 'neighbour',
        address,
        ...(name === '?' ? {} : { name }),
        mac: mac ?? null,
        ...(iface === undefined ? {} : { interface: iface }),
        ...(state === undefined ? {} : { state }),
        line: line.number,
      },
    ],
  }
}
