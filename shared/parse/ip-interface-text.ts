import type { AddressFact, InterfaceFact } from '../facts/fact.ts'
import { bitsOf, familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { append } from './append.ts'
import { createCounterReader } from './ip-interface-counters.ts'
import { isDetail, portStateOf, readDetail } from './ip-interface-detail.ts'
import { mediumOf } from './ip-interface-medium.ts'
import { onelineAddress, unfolded } from './ip-oneline.ts'
import { wholeHeadings } from './ip-whole-headings.ts'
import type { ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'
import { withVethEnds } from './veth-ends.ts'

/** The line that begins an interface: `2: eth0@if5: <BROADCAST,UP> mtu 1500 qdisc mq state UP`. */
export interface InterfaceHeading {
  index: number
  name: string
  /** What stands behind `@`: the lower device, or `if5` for index 5 in another namespace. */
  lower?: string
  flags: string[]
  /** The words after the flags, in pairs. */
  said: Map<string, string>
  /** Printed by a Linux kernel, and not by WSL 1, which has none: that knows no carrier, queue, or state. */
  fromKernel: boolean
}

/** Takes the heading line apart. */
export function interfaceHeading(text: string): InterfaceHeading | undefined {
  const match = /^(\d{1,10}): (\S{1,80}): <([^>]*)> (.*)$/.exec(text)
  if (match === null) return undefined
  const [name = '', lower] = (match[2] ?? '').split('@')
  const words = wordsOf(match[4] ?? '')
  const said = new Map<string, string>()
  for (let i = 0; i < words.length; i += 2) said.set(words[i] ?? '', words[i + 1] ?? '')
  const flags = (match[3] ?? '').split(',').filter((flag) => flag !== '')
  return {
    index: Number(match[1]),
    name,
    ...(lower === undefined ? {} : { lower }),
    flags,
    said,
    fromKernel: said.has('qdisc') || said.has('state') || flags.includes('LOWER_UP'),
  }
}

/** The headings at the beginning of a text. */
export function interfaceHeadings(text: string): InterfaceHeading[] {
  return unfolded(firstLines(text)).flatMap((line) => interfaceHeading(line.text) ?? [])
}

/** What `ip address` and `ip link` print of interfaces, with and without `-d`, `-s` and `-o`. */
export function readIpInterfaces(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let current: InterfaceFact | undefined
  let last: AddressFact | undefined
  const counters = createCounterReader()
  for (const line of unfolded(wholeHeadings(textLines(text)))) {
    const heading = interfaceHeading(line.text)
    const oneline = heading === undefined ? onelineAddress(line.text) : undefined
    if (oneline !== undefined && oneline.name !== current?.name) {
      current = { kind: 'interface', name: oneline.name, index: oneline.index, line: line.number }
      parsed.facts.push(current)
    }
    const words = wordsOf(oneline?.row ?? line.text)
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
    } else if (words[0] === 'valid_lft') {
      if (last === undefined) continue // of an address that was not understood
      const seconds = /^(\d{1,10})sec$/.exec(words[1] ?? '')?.[1]
      if (seconds !== undefined) last.validSeconds = Number(seconds)
      last.endLine = line.number
    } else if (current !== undefined && words[0]?.startsWith('link/') === true) {
      readLinkRow(words, current)
      current.endLine = line.number
    } else if (current !== undefined && isDetail(line.text)) {
      append(parsed.facts, counters(words, current.name, line.number))
      if (readDetail(words, current)) current.endLine = line.number
    } else {
      if (words[0]?.startsWith('inet') === true) last = undefined
      parsed.unread.push(unreadRow(line))
    }
  }
  return { facts: withVethEnds(parsed.facts), unread: parsed.unread }
}

function fromHeading({ index, name, lower, flags, said, fromKernel }: InterfaceHeading, line: TextLine): InterfaceFact {
  const up = flags.includes('UP')
  // An interface that is down has no carrier to tell of.
  const connected = up && fromKernel ? flags.includes('LOWER_UP') : undefined
  const mtu = said.get('mtu')
  const master = said.get('master')
  const portState = portStateOf(said.get('state')) // `bridge link` says here what `ip -d link` says further below
  const peer = /^if(\d{1,10})$/.exec(lower ?? '')?.[1]
  return {
    kind: 'interface',
    name,
    index,
    up,
    ...(connected === undefined ? {} : { connected }),
    ...(mtu === undefined || !/^\d{1,10}$/.test(mtu) ? {} : { mtu: Number(mtu) }),
    ...(master === undefined ? {} : { master }),
    ...(portState === undefined ? {} : { portState }),
    ...(peer === undefined ? {} : { peerIndex: Number(peer) }),
    ...(lower === undefined || lower === 'NONE' || peer !== undefined ? {} : { lower }),
    line: line.number,
  }
}

/** `link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff link-netnsid 0`. */
function readLinkRow(words: readonly string[], of: InterfaceFact): void {
  const mac = parseMac(words[1] ?? '')
  if (mac !== undefined && mac !== NO_MAC) of.mac = mac
  const namespace = words[words.indexOf('link-netnsid') + 1] ?? ''
  if (words.includes('link-netnsid') && /^\d{1,10}$/.test(namespace)) of.peerNamespaceId = Number(namespace)
  const medium = mediumOf({
    name: of.name,
    linkType: (words[0] ?? '').slice('link/'.length),
    detailed: words.includes('promiscuity'),
  })
  if (medium !== undefined) of.medium = medium
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
    ...(rest.includes('deprecated') ? { deprecated: true } : {}),
    ...(rest.includes('temporary') ? { temporary: true } : {}),
    ...(origin === undefined ? {} : { origin }),
    line: line.number,
  }
}
