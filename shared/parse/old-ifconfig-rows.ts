import type { AddressFact, InterfaceFact } from '../facts/fact.ts'
import { bitsOf, familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { lengthOfMask } from '../net/prefix.ts'
import type { TextLine } from './text-lines.ts'
import { told } from './told.ts'

/**
 * `eth0      Link encap:Ethernet  HWaddr 00:15:5D:00:E5:01`: net-tools up to 1.60 and BusyBox. "Link encap" is translated
 * (`Lien encap`, `Protokoll`), so that the shape counts: a name, a word with a colon, and further lines below, indented.
 */
export function oldIfconfigHeading(line: TextLine): InterfaceFact | undefined {
  const match = /^([^\s:]\S{0,79}) {1,30}[^\s\d:/]{1,20}(?: [^\s\d:/]{1,20})?:(\S.{0,200})$/.exec(line.text)
  if (match === null || match[1] === undefined || !/(?:encap|HWaddr)/i.test(line.text)) return undefined
  const [, name, kind = ''] = match
  const mac = parseMac(kind.split(/\s+/).at(-1) ?? '')
  const medium = /point-to-point/i.test(kind) ? 'tunnel' : name === 'lo' ? 'loopback' : undefined
  return {
    kind: 'interface',
    name,
    ...told({ medium, mac: mac === NO_MAC ? undefined : mac }),
    line: line.number,
  }
}

/** `inet addr:10.0.0.5  Bcast:10.0.0.255  Mask:255.255.255.0`, `inet6 addr: fe80::1/64 Scope:Link`; the labels are translated. */
export function oldIfconfigAddress(on: string, line: TextLine): AddressFact | undefined {
  // The family is among the first words in every language: `inet addr:`, `adr inet6:`, `Direc. inet:`, `inet end.:`.
  const words = line.text.trim().split(/\s+/)
  const named = words.slice(0, 3).findIndex((word) => /^inet6?(?::|$)/.test(word))
  if (named < 0) return undefined
  const family = words[named]?.startsWith('inet6') === true ? 'inet6' : 'inet'
  const rest = words.filter((word, index) => index > named || (index === named && word.includes(':')))
  // Labels stand right before their value, `addr:` of IPv6 one blank before it.
  const values = rest.map((word) => (family === 'inet' ? word.slice(word.lastIndexOf(':') + 1) : word))
  const at = values.findIndex((value) => parseAddress(value.split('/')[0] ?? '') !== undefined)
  const [own = '', ownLength] = (values[at] ?? '').split('/')
  const address = parseAddress(own)
  const isLabelled = rest[at - 1]?.endsWith(':') === true || (family === 'inet' && rest[at]?.includes(':') === true)
  if (address === undefined || !isLabelled) return undefined
  const others = values.slice(at + 1)
  const mask = others.map(lengthOfMask).at(-1)
  const length = family === 'inet' ? mask : ownLength === undefined ? undefined : Number(ownLength)
  const broadcast =
    family === 'inet' && others.length === 2 && !rest.some(isOtherEnd) ? parseAddress(others[0] ?? '') : undefined
  const scope = /:(Link|Host|Global|Site)$/i.exec(rest.at(-1) ?? '')?.[1]?.toLowerCase()
  const fits = length !== undefined && Number.isInteger(length) && length >= 0 && length <= bitsOf(familyOf(address))
  return {
    kind: 'address',
    interface: on,
    address,
    ...(fits ? { length } : {}),
    ...told({ broadcast: broadcast === '0.0.0.0' ? undefined : broadcast, scope }),
    line: line.number,
  }
}

/** `P-t-P:10.8.0.5` of a tunnel stands where others have their broadcast address. */
const isOtherEnd = (word: string): boolean => word.startsWith('P-t-P')

/** `UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1`; flags are English but in Spanish. An interface that is down has no `UP`. */
export function readOldIfconfigFlags(line: TextLine, of: InterfaceFact): boolean {
  const match = /^\s+((?:\[?[\p{Lu}_]{1,20}\]?\s+){0,20})MTU:(\d{1,10})\s/u.exec(`${line.text} `)
  if (match === null) return false
  const flags = (match[1] ?? '').trim().split(/\s+/)
  const is = (...names: string[]): boolean => names.some((name) => flags.includes(name))
  of.up = is('UP', 'ACTIVO')
  if (of.up) of.connected = is('RUNNING', 'FUNCIONANDO')
  of.mtu = Number(match[2])
  if (is('LOOPBACK', 'BUCLE')) of.medium = 'loopback'
  else if (flags.includes('POINTOPOINT')) of.medium = 'tunnel'
  of.endLine = line.number
  return true
}
