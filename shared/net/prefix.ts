import {
  type Address,
  addressToNumber,
  bitsOf,
  type Family,
  familyOf,
  ipv4ToNumber,
  numberToAddress,
  parseAddress,
} from './address.ts'
import type { Brand } from './brand.ts'
import { ipv6OfParts, ipv6Parts } from './ipv6-parts.ts'

/** A network in CIDR text with its host bits zero: `192.168.41.96/28`, `fe80::/64`. */
export type Prefix = Brand<'Prefix'>

/** The network in which `address` lies, `length` bits long: ('192.168.41.109', 28) → '192.168.41.96/28'. */
export function prefixOf(address: Address, length: number): Prefix {
  // Without BigInt: a routing table may have a hundred thousand rows.
  if (familyOf(address) === 4) {
    const value = ipv4ToNumber(address)
    return `${dottedQuad(value - (value % 2 ** (32 - length)))}/${length}` as Prefix
  }
  const kept = (ipv6Parts(address) ?? []).map((part, i) => part & (0xffff << (16 - fixedBits(length - 16 * i))))
  return `${ipv6OfParts(kept)}/${length}` as Prefix
}

/** Of the 16 bits of a part, of which so many and those of the parts behind it are fixed. */
const fixedBits = (bits: number): number => Math.min(Math.max(bits, 0), 16)

const dottedQuad = (value: number): string =>
  `${Math.floor(value / 0x1000000)}.${Math.floor(value / 0x10000) % 256}.${Math.floor(value / 0x100) % 256}.${value % 256}`

/** Reads `address/length`; host bits are cleared; a bare address is a network of one (/32, /128). Otherwise `undefined`. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.lastIndexOf('/')
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash))
  if (address === undefined) return undefined
  const most = bitsOf(familyOf(address))
  if (slash < 0) return prefixOf(address, most)
  const digits = text.slice(slash + 1)
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > most) return undefined
  return prefixOf(address, Number(digits))
}

/** The prefix itself where the caller knows that it is one. Throws otherwise: a bug. */
export function prefix(text: string): Prefix {
  const parsed = parsePrefix(text)
  if (parsed === undefined) throw new TypeError(`not a prefix: ${text}`)
  return parsed
}

/** The first address of the network. */
export function networkOf(prefix: Prefix): Address {
  return prefix.slice(0, prefix.lastIndexOf('/')) as Address
}

/** The number of leading bits that are fixed, 0 to 32 or 128. */
export function lengthOf(prefix: Prefix): number {
  return Number(prefix.slice(prefix.lastIndexOf('/') + 1))
}

export function familyOfPrefix(prefix: Prefix): Family {
  return familyOf(networkOf(prefix))
}

/** How many addresses the network has, its own and its broadcast address included. */
export function sizeOf(prefix: Prefix): bigint {
  return 1n << BigInt(bitsOf(familyOfPrefix(prefix)) - lengthOf(prefix))
}

/** The last address of the network; for IPv4 up to /30 this is the broadcast address. */
export function lastOf(prefix: Prefix): Address {
  return numberToAddress(addressToNumber(networkOf(prefix)) + sizeOf(prefix) - 1n, familyOfPrefix(prefix))
}

/** The directed broadcast address (RFC 919), or `undefined` where there is none: IPv6, and IPv4 /31 and /32 (RFC 3021). */
export function broadcastOf(prefix: Prefix): Address | undefined {
  return familyOfPrefix(prefix) === 4 && lengthOf(prefix) <= 30 ? lastOf(prefix) : undefined
}

/** How many addresses can be given to machines: IPv4 loses network and broadcast address, but for /31 and /32. */
export function usableOf(prefix: Prefix): bigint {
  return broadcastOf(prefix) === undefined ? sizeOf(prefix) : sizeOf(prefix) - 2n
}

/** Whether the address lies in the network; never for another family. */
export function contains(prefix: Prefix, address: Address): boolean {
  const family = familyOf(address)
  if (family !== familyOfPrefix(prefix)) return false
  const host = BigInt(bitsOf(family) - lengthOf(prefix))
  return addressToNumber(address) >> host === addressToNumber(networkOf(prefix)) >> host
}

/** Whether two networks share an address (one then contains the other). */
export function overlaps(a: Prefix, b: Prefix): boolean {
  return contains(a, networkOf(b)) || contains(b, networkOf(a))
}

/** The mask of an IPv4 prefix length: 28 → '255.255.255.240'. */
export function maskOf(length: number): Address {
  return numberToAddress(length === 0 ? 0n : (0xffffffffn << BigInt(32 - length)) & 0xffffffffn, 4)
}

/** The inverse of {@link maskOf}; `undefined` for text that is no address or has a one after a zero bit. */
export function lengthOfMask(text: string): number | undefined {
  return LENGTHS.get(text)
}

const LENGTHS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 33 }, (_, length) => [maskOf(length), length] as const),
)
