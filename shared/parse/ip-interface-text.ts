import type { AddressFact, InterfaceFact, InterfaceMedium } from '../facts/fact.ts'
import { bitsOf, familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { isDetail, readDetail } from './ip-interface-detail.ts'
import type { ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** The line that begins an interface: `2: eth0@if5: <BROADCAST,UP> mtu 1500 qdisc mq state UP`. */
export interface InterfaceHeading {
  index: number
  name: string
  /** What stands behind `@`: the lower device, or `if5` for index 5 in another namespace. */
  lower?: string
  flags: string[]
  /** The words after the flags, in pairs. */
  said: Map<string, string>
}

/** Takes the heading line apart. */
export function interfaceHeading(text: string): InterfaceHeading | undefined {
  const match = /^(\d{1,10}): (\S{1,80}): <([^>]*)> (.*)$/.exec(text)
  if (match === null) return undefined
  const [name = '', lower] = (match[2] ?? '').split('@')
  const words = wordsOf(match[4] ?? '')
  const said = new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? ''] as const] : [])))
  return {
    index: Number(match[1]),
    name,
    ...(lower === undefined ? {} : { lower }),
    flags: (match[3] ?? '').split(',').filter((flag) => flag !== ''),
    said,
  }
}

/** The headings at the beginning of a text. */
export function interfaceHeadings(text: string): InterfaceHeading[] {
  return firstLines(text).flatMap((line) => interfaceHeading(line.text) ?? [])
}

/** What `ip address` and `ip link` print of interfaces, with and without `-d` and `-s`. */
export function readIpInterfaces(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let current: InterfaceFact | undefined
  let last: AddressFact | undefined
  for (const line of textLines(text)) {
    const heading = interfaceHeading(line.text)
    const words = wordsOf(line.text)
    if (heading !== undefined) {
      current = fromHeading(heading, line)
      last = undefined
      parsed.facts.push(current)
      continue
    }
    const address = current === undefined ? undefined : addressOf(words, current.name, line)
    if (address !== undefined) {
      last = address
      parsed.facts.push(address)
    } else if (words[0] === 'valid_lft' && last !== undefined) {
      const seconds = /^(\d{1,10})sec$/.exec(words[1] ?? '')?.[1]
      if (seconds !== undefined) last.validSeconds = Number(seconds)
      last.endLine = line.number
    } else if (current !== undefined && words[0]?.startsWith('link/') === true) {
      readLinkRow(words, current)
      current.endLine = line.number
    } else if (current !== undefined && isDetail(line.text)) {
      if (readDetail(words, current)) current.endLine = line.number
    } else parsed.unread.push(unreadRow(line))
  }
  return parsed
}

function fromHeading({ index, name, lower, flags, said }: InterfaceHeading, line: TextLine): InterfaceFact {
  const up = flags.includes('UP')
  // WSL 1 never tells of the carrier; where a kernel does, `qdisc` is in the line as well. Down, there is none to tell of.
  const connected = up && said.has('qdisc') ? flags.includes('LOWER_UP') : undefined
  const mtu = said.get('mtu')
  const master = said.get('master')
  const peer = /^if(\d{1,10})$/.exec(lower ?? '')?.[1]
  return {
    kind: 'interface',
    name,
    index,
    up,
    ...(connected === undefined ? {} : { connected }),
    ...(mtu === undefined || !/^\d{1,10}$/.test(mtu) ? {} : { mtu: Number(mtu) }),
    ...(master === undefined ? {} : { master }),
    ...(peer === undefined ? {} : { peerIndex: Number(peer) }),
    ...(lower === undefined || lower === 'NONE' || peer !== undefined ? {} : { lower }),
    line: line.number,
  }
}

/** linux/if_arp.h as iproute2 names it (ll_types.c). */
const MEDIA: Readonly<Record<string, InterfaceMedium>> = {
  ether: 'ethernet',
  loopback: 'loopback',
  'ieee802.11': 'wifi',
  none: 'tunnel',
  sit: 'tunnel',
  ipip: 'tunnel',
  gre: 'tunnel',
  gre6: 'tunnel',
  tunnel6: 'tunnel',
  ppp: 'tunnel',
}

/** `link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff link-netnsid 0`. */
function readLinkRow(words: readonly string[], of: InterfaceFact): void {
  const mac = parseMac(words[1] ?? '')
  if (mac !== undefined && mac !== NO_MAC) of.mac = mac
  const namespace = words[words.indexOf('link-netnsid') + 1] ?? ''
  if (words.includes('link-netnsid') && /^\d{1,10}$/.test(namespace)) of.peerNamespaceId = Number(namespace)
  const medium = MEDIA[(words[0] ?? '').slice('link/'.length)] ?? 'other'
  // systemd.net-naming-scheme(7): names of wireless devices begin with "wl".
  of.medium = medium === 'ethernet' && of.name.startsWith('wl') ? 'wifi' : medium
}

/** `inet 10.0.0.229/24 brd 10.0.0.255 scope global dynamic eth0`. */
function addressOf(words: readonly string[], on: string, line: TextLine): AddressFact | undefined {
  const [family, own = '', ...rest] = words
  if (family !== 'inet' && family !== 'inet6') return undefined
  const after = (key: string): string | undefined => (rest.includes(key) ? rest[rest.indexOf(key) + 1] : undefined)
  const [local = '', ownLength] = own.split('/')
  const address = parseAddress(local)
  // On a point-to-point link the length belongs to the other end: `inet 10.0.0.1 peer 10.0.0.2/32`.
  const length = Number(ownLength ?? after('peer')?.split('/')[1] ?? (address && bitsOf(familyOf(address))))
  if (address === undefined || !Number.isInteger(length) || length < 0 || length > bitsOf(familyOf(address)))
    return undefined
  const broadcast = parseAddress(after('brd') ?? '')
  const scope = after('scope')
  const origin = after('proto')
  return {
    kind: 'address',
    interface: on,
    address,
    length,
    ...(broadcast === undefined ? {} : { broadcast }),
    ...(scope === undefined ? {} : { scope }),
    ...(rest.includes('dynamic') ? { dynamic: true } : {}),
    ...(rest.includes('dadfailed') ? { duplicate: true } : {}),
    ...(rest.includes('tentative') ? { tentative: true } : {}),
    ...(origin === undefined ? {} : { origin }),
    line: line.number,
  }
}
