import type { Brand } from './brand.ts'
import { ipv6OfParts, ipv6Parts } from './ipv6-parts.ts'

/** An IPv4 or IPv6 address in canonical text (RFC 5952: compressed, lower case), without zone and prefix. */
export type Address = Brand<'Address'>

export type Family = 4 | 6

const DOTTED_QUAD = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/

/** Reads one address; a zone (`%eth0`, `%8`) is dropped. Anything else, shortened IPv4 such as `10.1` included, is `undefined`. */
export function parseAddress(text: string): Address | undefined {
  if (DOTTED_QUAD.test(text)) return text as Address
  if (!text.includes(':')) return undefined
  const zone = text.indexOf('%')
  const plain = dottedTailAsHex(zone < 0 ? text : text.slice(0, zone))
  const parts = plain === undefined ? undefined : ipv6Parts(plain)
  return parts && (ipv6OfParts(parts) as Address)
}

/** `::ffff:10.0.0.1` → `::ffff:a00:1`. */
function dottedTailAsHex(text: string): string | undefined {
  if (!text.includes('.')) return text
  const tail = text.slice(text.lastIndexOf(':') + 1)
  if (!DOTTED_QUAD.test(tail)) return undefined
  const value = ipv4ToNumber(tail as Address)
  const [high, low] = [Math.floor(value / 0x10000), value % 0x10000]
  return `${text.slice(0, -tail.length)}${high.toString(16)}:${low.toString(16)}`
}

/** The address itself where the caller knows that it is one (a literal in code, a test). Throws otherwise: a bug. */
export function address(text: string): Address {
  const parsed = parseAddress(text)
  if (parsed === undefined) throw new TypeError(`not an IP address: ${text}`)
  return parsed
}

/** 4 or 6. */
export function familyOf(address: Address): Family {
  return address.includes(':') ? 6 : 4
}

/** How many bits an address of this family has. */
export function bitsOf(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128
}

/** The address as an unsigned number of 32 or 128 bits, network byte order. */
export function addressToNumber(address: Address): bigint {
  return familyOf(address) === 4 ? BigInt(ipv4ToNumber(address)) : ipv6ToNumber(address)
}

/** An IPv4 address as an unsigned 32-bit number. */
export function ipv4ToNumber(address: Address): number {
  let value = 0
  for (const octet of address.split('.')) value = value * 256 + Number(octet)
  return value
}

function ipv6ToNumber(address: Address): bigint {
  let value = 0n
  for (const part of ipv6Parts(address) ?? []) value = (value << 16n) | BigInt(part)
  return value
}

/** The inverse of {@link addressToNumber}. */
export function numberToAddress(value: bigint, family: Family): Address {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => Number((value >> shift) & 0xffn)).join('.') as Address
  const parts = Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn))
  return ipv6OfParts(parts) as Address
}

/** Orders addresses by family, then numerically: .2 before .10. */
export function compareAddresses(a: Address, b: Address): number {
  const byFamily = familyOf(a) - familyOf(b)
  if (byFamily !== 0) return byFamily
  const difference = addressToNumber(a) - addressToNumber(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
