import type { RouteFact } from '../facts/fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { lengthOfMask, networkOf, parsePrefix, prefix, prefixOf } from '../net/prefix.ts'
import type { ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** Names that stand for a number on every Linux (/etc/networks). */
const NETWORKS: Readonly<Record<string, Address>> = {
  default: networkOf(prefix('0.0.0.0/0')),
  loopback: networkOf(prefix('127.0.0.0/8')),
  'link-local': networkOf(prefix('169.254.0.0/16')),
}
const EVERYWHERE = prefix('0.0.0.0/0')

/** Whether the text has rows of the kernel's routing table as net-tools print it (`netstat -r`, `route`). */
export function hasKernelRoutes(text: string): boolean {
  return firstLines(text).some((line) => (rowOf(line, false) ?? rowOf6(line)) !== undefined)
}

/**
 * Rows of `netstat -r` (columns MSS, Window, irtt) and of `route` (Metric, Ref, Use), which share all other columns:
 * destination, gateway, genmask, flags, three numbers, interface.
 */
export function readKernelRoutes(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  let withMetric = false
  for (const [index, line] of textLines(text).entries()) {
    const row = rowOf(line, withMetric) ?? rowOf6(line)
    if (row !== undefined) parsed.facts.push(row)
    else if (isHeadings(line)) withMetric = /\bmetri/i.test(line.text)
    else if (!isTitle(line, index)) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

/** Headings of seven columns and more: words in the user's language, without a number. */
function isHeadings({ text }: TextLine): boolean {
  return !/\d/.test(text) && wordsOf(text).length >= 7
}

/** "Kernel IP routing table", in the user's language, at the top; that of IPv6 may stand further below. */
function isTitle({ text }: TextLine, index: number): boolean {
  return (index === 0 || text.includes('IPv6')) && !/\d/.test(text.replace('IPv6', ''))
}

function rowOf(line: TextLine, withMetric: boolean): RouteFact | undefined {
  const words = wordsOf(line.text)
  const [to = '', via = '', genmask = '', flags = '', metric = ''] = words
  const length = lengthOfMask(genmask)
  const iface = words[7]
  if (length === undefined || iface === undefined || !/^[A-Z!]{1,10}$/i.test(flags)) return undefined
  return {
    kind: 'route',
    // A blackhole has no interface: `*`.
    type: flags.includes('!') ? 'unreachable' : iface === '*' ? 'blackhole' : 'unicast',
    ...destinationOf(to, length, via),
    ...gatewayOf(via),
    ...(iface === '-' || iface === '*' ? {} : { interface: iface }),
    ...(withMetric && /^\d{1,10}$/.test(metric) ? { metric: Number(metric) } : {}),
    line: line.number,
  }
}

function destinationOf(
  to: string,
  length: number,
  via: string,
): Pick<RouteFact, 'destination' | 'destinationName' | 'destinationLength'> {
  const network = parseAddress(to) ?? (Object.hasOwn(NETWORKS, to) ? NETWORKS[to] : undefined)
  if (network === undefined) return { destination: null, destinationName: to, destinationLength: length }
  // WSL 1 prints the default route with genmask 255.255.255.255.
  const isDefault = to === 'default' || (network === networkOf(EVERYWHERE) && gatewayOf(via).gateway !== null)
  return { destination: isDefault ? EVERYWHERE : prefixOf(network, length) }
}

function gatewayOf(via: string): Pick<RouteFact, 'gateway' | 'gatewayName'> {
  if (['0.0.0.0', '*', '-', '::', '[::]'].includes(via)) return { gateway: null }
  const gateway = parseAddress(via)
  return gateway === undefined ? { gateway: null, gatewayName: via } : { gateway }
}

/**
 * `netstat -6 -r`, `route -6`: destination/length, next hop, flags, metric, two numbers, interface. Wide numbers may touch each
 * other; addresses of `::/96` are printed as those of IPv4.
 */
function rowOf6(line: TextLine): RouteFact | undefined {
  const words = wordsOf(line.text)
  const [to = '', via = '', flags = '', metric = ''] = words
  const iface = words.at(-1)
  const slash = to.lastIndexOf('/')
  const length = to.slice(slash + 1)
  if (slash < 1 || iface === undefined || !/^\d{1,3}$/.test(length) || Number(length) > 128) return undefined
  if (words.length < 6 || words.length > 7 || !/^[A-Z!][A-Za-z!]{0,8}$/.test(flags) || !/^-?\d+$/.test(metric))
    return undefined
  return {
    kind: 'route',
    type: flags.startsWith('!') ? 'unreachable' : 'unicast',
    ...destinationOf6(to.slice(0, slash).replace('[::]', '::'), Number(length)),
    ...gatewayOf(via),
    interface: iface,
    ...(/^\d{1,10}$/.test(metric) ? { metric: Number(metric) } : {}),
    line: line.number,
  }
}

function destinationOf6(
  printed: string,
  length: number,
): Pick<RouteFact, 'destination' | 'destinationName' | 'destinationLength'> {
  const destination = parsePrefix(`${/^[\d.]+$/.test(printed) ? '::' : ''}${printed}/${length}`)
  if (destination !== undefined) return { destination }
  if (printed === 'default') return { destination: prefix('::/0') }
  return { destination: null, destinationName: printed, destinationLength: length }
}
