import type { Fact, RouteFact } from '../facts/fact.ts'
import { type Family, familyOf, parseAddress } from '../net/address.ts'
import { isGroup, type Mac, parseMac } from '../net/mac.ts'
import { type Prefix, parsePrefix, prefix, prefixOf } from '../net/prefix.ts'
import { wordsOf } from './read-rows.ts'
import type { TextLine } from './text-lines.ts'
import { told } from './told.ts'

/** netstat(1) of macOS and the BSDs: `U`p, `G`ateway, `H`ost, `L`ink layer, `R`eject, `B`lackhole, `I`nterface scope, … */
const FLAGS = /^[A-Za-z123]{1,14}$/
const EVERYWHERE: Readonly<Record<Family, Prefix>> = { 4: prefix('0.0.0.0/0'), 6: prefix('::/0') }

/** What the headings tell; nothing where there are none. */
export interface BsdRouteColumns {
  /** Which word names the interface. */
  netif?: number
  /** So wide are the first two columns: what fills them is cut off. */
  widths?: [number, number]
  /** Solaris prints no masks of IPv4, and not always an interface. */
  isSolaris?: boolean
}

/**
 * Reads `192.168.1  link#4  UCS  2  0  en0`: on macOS networks lose their zeros, neighbours are rows with a MAC for a gateway, and
 * routes that only count for sockets bound to an interface (`I`) stand among the others.
 */
export function bsdRouteRow(
  line: TextLine,
  family: Family,
  { netif = -1, widths = [80, 80], isSolaris = false }: BsdRouteColumns,
): Fact[] | undefined {
  const words = wordsOf(line.text)
  const [to = '', via = '', flags = ''] = words
  const on =
    netif >= 3 ? words[netif] : words.slice(3).find((word) => /^[a-z][a-z_]*\d+(?:[._][\w.]{1,20})?$/.test(word))
  if (!FLAGS.test(flags) || !/^[A-Z]/.test(flags)) return undefined
  if (on === undefined ? !isSolaris : !/^[A-Za-z]/.test(on)) return undefined
  const mac = macIn(via)
  if (mac !== undefined && flags.includes('L')) {
    const address = isCut(to, widths[0]) ? undefined : parseAddress(to)
    // Its own addresses are reached through the loopback interface.
    if (on?.startsWith('lo') === true || isGroup(mac)) return []
    const known = address === undefined ? { name: to } : { address }
    return [{ kind: 'neighbour', ...known, mac, ...told({ interface: on }), line: line.number }]
  }
  // A neighbour that was asked for and has not answered.
  const asked = parseAddress(to)
  if (flags.includes('W') && via.startsWith('link#') && asked !== undefined && !isCut(to, widths[0]))
    return [{ kind: 'neighbour', address: asked, mac: null, ...told({ interface: on }), line: line.number }]
  const isNetwork = isSolaris && asked !== undefined && !flags.includes('H')
  const destination =
    isNetwork || isCut(to, widths[0]) ? { destination: null, destinationName: to } : destinationOf(to, flags, family)
  if (destination === undefined) return undefined
  if (to === 'default' && flags.includes('I')) return []
  const gateway = isCut(via, widths[1]) ? { gateway: null, gatewayName: via } : gatewayOf(via, family)
  return gateway === undefined
    ? undefined
    : [
        {
          kind: 'route',
          type: typeOf(flags),
          ...destination,
          ...gateway,
          ...told({ interface: on }),
          line: line.number,
        },
      ]
}

/** Newer versions of macOS write `5e.52.30.c2.5c.2a` here. */
const macIn = (via: string): Mac | undefined =>
  parseMac(/^(?:[\da-f]{1,2}\.){5}[\da-f]{1,2}$/i.test(via) ? via.replaceAll('.', ':') : via)

/** Of IPv6 the 18 signs of the narrow form are the beginning of an address, and look like one themselves. */
const isCut = (word: string, width: number): boolean => word.includes(':') && word.length >= width - 1

function typeOf(flags: string): RouteFact['type'] {
  if (flags.includes('R')) return 'unreachable'
  return flags.includes('B') ? 'blackhole' : 'unicast'
}

function destinationOf(
  to: string,
  flags: string,
  family: Family,
): Pick<RouteFact, 'destination' | 'destinationName'> | undefined {
  if (to === 'default') return { destination: EVERYWHERE[family] }
  const plain = to.replace(/%[^/]*/, '')
  const isHost = flags.includes('H')
  if (family === 4) {
    const shortened = shortenedNetwork(plain)
    if (shortened !== undefined) return { destination: shortened }
  }
  const address = parseAddress(plain)
  if (plain.includes('/') || (address !== undefined && (isHost || family === 4))) {
    const destination = parsePrefix(plain)
    return destination && { destination }
  }
  // A name, or an IPv6 network of which the column was too narrow for the rest.
  return /^[\w.:%-]{1,80}$/.test(to) ? { destination: null, destinationName: to } : undefined
}

/** `169.254` → 169.254.0.0/16, `224.0.0/4` → 224.0.0.0/4: zeros at the end are left out, and a length that the octets tell. */
function shortenedNetwork(text: string): Prefix | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:\/(\d{1,2}))?$/.exec(text)
  const octets = match?.[1]?.split('.') ?? []
  if (match === null || (octets.length === 4 && match[2] === undefined)) return undefined
  const address = parseAddress([...octets, '0', '0', '0'].slice(0, 4).join('.'))
  const length = match[2] === undefined ? octets.length * 8 : Number(match[2])
  return address === undefined || length > 32 ? undefined : prefixOf(address, length)
}

function gatewayOf(via: string, family: Family): Pick<RouteFact, 'gateway' | 'gatewayName'> | undefined {
  // fe80:: stands for the interface itself.
  if (/^link#\d{1,10}$/.test(via) || /^fe80::(?:%|$)/.test(via) || macIn(via) !== undefined) return { gateway: null }
  const gateway = parseAddress(via === 'localhost' ? (family === 4 ? '127.0.0.1' : '::1') : via)
  if (gateway !== undefined) return familyOf(gateway) === family || family === 4 ? { gateway } : undefined
  return /^[\w.:%-]{1,80}$/.test(via) ? { gateway: null, gatewayName: via } : undefined
}
