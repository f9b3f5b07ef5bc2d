import type { AddressFact, InterfaceFact } from '../facts/fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import type { ParsedText } from './parser.ts'
import { wordsOf } from './read-rows.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'

/** Which program printed it: macOS' own indents with tabs, net-tools with blanks; `undefined` where it is neither. */
export function ifconfigOf(text: string): 'macos' | 'linux' | undefined {
  const lines = firstLines(text)
  if (!lines.some((line) => headingOf(line) !== undefined)) return undefined
  return lines.some((line) => line.text.startsWith('\t')) ? 'macos' : 'linux'
}

/** `eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500`. */
function headingOf(line: TextLine): InterfaceFact | undefined {
  const match = /^(\S{1,80}): flags=[\da-f]{1,16}<([^>]*)>\s+mtu (\d{1,10})/.exec(line.text)
  if (match === null) return undefined
  const flags = (match[2] ?? '').split(',')
  const up = flags.includes('UP')
  return {
    kind: 'interface',
    name: match[1] ?? '',
    up,
    mtu: Number(match[3]),
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
  let current: InterfaceFact | undefined
  for (const line of textLines(text)) {
    const heading = headingOf(line)
    const [key = '', ...words] = wordsOf(line.text)
    const address = current !== undefined && key.startsWith('inet') ? addressOf(current.name, words, line) : undefined
    if (heading !== undefined) {
      current = heading
      parsed.facts.push(heading)
    } else if (address !== undefined) parsed.facts.push(address)
    else if (current === undefined || !/^\s/.test(line.text) || key.startsWith('inet'))
      parsed.unread.push(unreadRow(line))
    else {
      const mac = key === 'ether' ? parseMac(words[0] ?? '') : undefined
      if (mac !== undefined && mac !== NO_MAC) Object.assign(current, { mac, endLine: line.number })
      if (key === 'status:') current.connected = words[0] === 'active'
    }
  }
  return parsed
}

/** `inet 10.0.0.5  netmask 255.255.255.0  broadcast 10.0.0.255`; macOS writes the mask as 0xffffff00. */
function addressOf(on: string, [own = '', ...more]: readonly string[], line: TextLine): AddressFact | undefined {
  const after = (key: string): string => (more.includes(key) ? (more[more.indexOf(key) + 1] ?? '') : '')
  const address = parseAddress(own)
  if (address === undefined) return undefined
  const length = familyOf(address) === 6 ? prefixLength(after('prefixlen')) : lengthOfMask(dotted(after('netmask')))
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
  const octets = /^0x([\da-f]{8})$/i.exec(mask)?.[1]?.match(/../g)
  return octets == null ? mask : octets.map((octet) => Number.parseInt(octet, 16)).join('.')
}
