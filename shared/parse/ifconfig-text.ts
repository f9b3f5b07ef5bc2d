import type { AddressFact, InterfaceFact } from '../facts/fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { readBsdDetail } from './bsd-ifconfig-detail.ts'
import { oldIfconfigAddress, oldIfconfigHeading, readOldIfconfigFlags } from './old-ifconfig-rows.ts'
import type { ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'

/**
 * Which program printed it: that of macOS and the BSDs indents with tabs (which copying may turn into blanks) or has words of its
 * own; net-tools has two blanks behind the flags. `undefined` where it is none of them.
 */
export function ifconfigOf(text: string): 'macos' | 'linux' | undefined {
  const lines = firstLines(text)
  const headings = lines.filter((line) => headingOf(line) !== undefined)
  if (headings.length === 0) return undefined
  const isBsd = headings.some(({ text }) => /> metric \d/.test(text)) || lines.some(({ text }) => BSD_ROW.test(text))
  return isBsd ? 'macos' : 'linux'
}

const BSD_ROW = /^(?:\t|\s*(?:options=|lladdr |address: |media: |nd6 |inet \S+ netmask (?:0x|[\da-f]{8}\b)))/

const HEADING =
  /^(\S{1,80}): flags=(?:0x)?[\da-f]{1,16}(?:,[\da-f]{1,16})?<([^>]*)>(?:\s+metric \d{1,10})?(?:\s+mtu (\d{1,10})|$)/

/** `eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500`; BSD may have a metric in between, AIX has no MTU; the older form. */
function headingOf(line: TextLine): InterfaceFact | undefined {
  const match = HEADING.exec(line.text)
  if (match === null) return oldIfconfigHeading(line)
  const flags = (match[2] ?? '').split(',')
  const up = flags.includes('UP')
  return {
    kind: 'interface',
    name: match[1] ?? '',
    up,
    ...(match[3] === undefined ? {} : { mtu: Number(match[3]) }),
    line: line.number,
    ...mediumOf(flags),
    ...(up ? { connected: flags.includes('RUNNING') } : {}),
  }
}

function mediumOf(flags: readonly string[]): Pick<InterfaceFact, 'medium'> {
  if (flags.includes('LOOPBACK')) return { medium: 'loopback' }
  return flags.includes('POINTOPOINT') ? { medium: 'tunnel' } : {}
}

/** Reads the blocks that `ifconfig` prints, one for each interface. */
export function readIfconfig(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  /** Port → the bridge that names it, which may come after it. */
  const ports = new Map<string, string>()
  let current: InterfaceFact | undefined
  const lines = textLines(text)
  // Copying may lose all indentation; then whatever is no heading belongs to the one above.
  const isFlat = !lines.some((line) => /^\s/.test(line.text))
  for (const line of lines) {
    const heading = headingOf(line)
    const [key = '', ...words] = wordsOf(line.text)
    const address =
      current === undefined || !line.text.includes('inet')
        ? undefined
        : (addressOf(current.name, words, line) ?? oldIfconfigAddress(current.name, line))
    if (heading !== undefined) {
      current = heading
      parsed.facts.push(heading)
    } else if (address !== undefined) parsed.facts.push(address)
    else if (
      current === undefined ||
      !(isFlat || /^\s/.test(line.text)) ||
      (key.startsWith('inet') && words[0] !== 'tunnel')
    )
      parsed.unread.push(unreadRow(line))
    else if (!readOldIfconfigFlags(line, current)) {
      const mac = MAC_KEYS.has(key) ? parseMac(words[0] ?? '') : undefined
      if (mac !== undefined && mac !== NO_MAC) Object.assign(current, { mac, endLine: line.number })
      if (key === 'hwaddr') Object.assign(current, told({ permanentMac: parseMac(words[0] ?? '') }))
      if (key === 'status:') current.connected = /^(?:active|associated)$/.test(words[0] ?? '')
      readBsdDetail(key, words, current, ports)
    }
  }
  for (const fact of parsed.facts) {
    const bridge = fact.kind === 'interface' ? ports.get(fact.name) : undefined
    if (bridge !== undefined) Object.assign(fact, { master: bridge })
  }
  return parsed
}

/** Linux, macOS and FreeBSD; OpenBSD; NetBSD. */
const MAC_KEYS: ReadonlySet<string> = new Set(['ether', 'lladdr', 'address:'])

/** `inet 10.0.0.5  netmask 255.255.255.0  broadcast 10.0.0.255`; macOS writes the mask as 0xffffff00. */
function addressOf(on: string, [own = '', ...more]: readonly string[], line: TextLine): AddressFact | undefined {
  const after = (key: string): string => (more.includes(key) ? (more[more.indexOf(key) + 1] ?? '') : '')
  const [local = '', ownLength] = own.split('/')
  const address = parseAddress(local)
  if (address === undefined) return undefined
  const printed = familyOf(address) === 6 ? prefixLength(after('prefixlen')) : lengthOfMask(dotted(after('netmask')))
  const length = printed ?? prefixLength(ownLength ?? '')
  const broadcast = parseAddress(after('broadcast'))
  const scope = /<(\w+)>/.exec(after('scopeid'))?.[1]
  return {
    kind: 'address',
    interface: on,
    address,
    ...(length === undefined ? {} : { length }),
    // net-tools print 0.0.0.0 where none is set.
    ...(broadcast === undefined || broadcast === '0.0.0.0' ? {} : { broadcast }),
    ...(scope === undefined ? {} : { scope }),
    ...(more.includes('dynamic') || more.includes('autoconf') ? { dynamic: true } : {}),
    ...(more.includes('duplicated') ? { duplicate: true } : {}),
    ...(more.includes('tentative') ? { tentative: true } : {}),
    line: line.number,
  }
}

const prefixLength = (text: string): number | undefined =>
  /^\d{1,3}$/.test(text) && Number(text) <= 128 ? Number(text) : undefined

function dotted(mask: string): string {
  const octets = /^(?:0x)?([\da-f]{8})$/i.exec(mask)?.[1]?.match(/../g)
  return octets == null ? mask : octets.map((octet) => Number.parseInt(octet, 16)).join('.')
}
