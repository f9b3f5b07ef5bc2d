import { type Address, addressToNumber, numberToAddress } from '../net/address.ts'
import { type Mac, parseMac } from '../net/mac.ts'
import { lengthOf, networkOf, type Prefix } from '../net/prefix.ts'
import { siteOfPrefix } from './ipv4-aliases.ts'
import type { MacAliases } from './mac-aliases.ts'
import { mix } from './mix.ts'
import { createSiteAliases, type Pool } from './site-aliases.ts'

const LOW64 = (1n << 64n) - 1n
const SMALL = 1n << 16n
const SOLICITED = addressToNumber(numberToAddress(0xff0200000000000000000001ff000000n, 6)) >> 24n
/** Larger networks are none of anybody's, but parts of the address space. */
const SHORTEST = 20

/** Aliases of IPv6 addresses: another network, and another interface in it; one made of a MAC is made of that one's alias. */
export function createIpv6Aliases(macs: MacAliases, ipv4: (address: Address) => Address) {
  const sites = createSiteAliases(6, 64, poolOf)
  const identifiers = new Map<bigint, bigint>()
  /** Ends of addresses, as solicited-node groups have them (RFC 4291 2.7.1). */
  const ends = new Map<bigint, bigint>()

  const identifier = (value: bigint): bigint => {
    if (value < SMALL) return value
    // ISATAP (RFC 5214), as Windows makes them: 0:5efe and an IPv4 address.
    if (value >> 32n === 0x5efen || value >> 32n === 0x02005efen) {
      const inner = addressToNumber(ipv4(numberToAddress(value & 0xffffffffn, 4)))
      return (value & ~0xffffffffn) | inner
    }
    const mac = macOf(value)
    if (mac !== undefined) return withMac(macs.alias(mac))
    const known = identifiers.get(value)
    if (known !== undefined) return known
    const made = mix(identifiers.size, 64) | (1n << 60n)
    identifiers.set(value, made)
    return made
  }

  const aliasNumber = (value: bigint): bigint => {
    const low = value & LOW64
    const high = isLinkLocal(value) ? value & ~LOW64 : sites.alias(value) & ~LOW64
    const made = high | identifier(low)
    ends.set(value & 0xffffffn, made & 0xffffffn)
    return made
  }

  const alias = (address: Address): Address => {
    const value = addressToNumber(address)
    if (value >> 24n === SOLICITED) return numberToAddress((value & ~0xffffffn) | end(value & 0xffffffn), 6)
    // ::ffff:10.0.0.1, and NAT64's 64:ff9b:: (RFC 6052): an IPv4 address inside.
    if (value >> 32n === 0xffffn || value >> 32n === 0x64ff9bn << 64n)
      return numberToAddress((value & ~0xffffffffn) | addressToNumber(ipv4(numberToAddress(value & 0xffffffffn, 4))), 6)
    return isKept(value) ? address : numberToAddress(aliasNumber(value), 6)
  }

  const end = (low: bigint): bigint => {
    const made = ends.get(low) ?? (low < SMALL ? low : mix(ends.size, 24))
    ends.set(low, made)
    return made
  }

  return {
    learn: (prefixes: readonly Prefix[], addresses: readonly Address[]) => {
      const own = prefixes.filter((one) => !isPartOfTheSpace(one) && !isNowhere(networkOf(one)))
      const there = addresses.filter((one) => !isNowhere(one))
      sites.learn(own.map(siteOfPrefix), there.map(addressToNumber))
      for (const address of addresses) alias(address)
    },
    alias,
    /** The end of a solicited-node group's MAC: the last three octets of an address (RFC 2464 7). */
    end,
    isPartOfTheSpace,
  }
}

function isPartOfTheSpace(network: Prefix): boolean {
  const longest = isLinkLocal(addressToNumber(networkOf(network))) ? 64 : SHORTEST - 1
  return lengthOf(network) <= longest
}

const isLinkLocal = (value: bigint) => value >> 118n === 0xfe80n >> 6n
/** Unspecified, loopback and their like; groups. */
const isKept = (value: bigint) => value < SMALL || value >> 120n === 0xffn
const isNowhere = (address: Address) => {
  const value = addressToNumber(address)
  return isKept(value) || isLinkLocal(value)
}

/** RFC 4193 space stays such; other networks become those that documentation uses (RFC 3849, RFC 9637): they are nobody's. */
function poolOf(value: bigint): Pool {
  const local = value >> 121n === 0xfcn >> 1n
  return {
    candidates: function* ({ length }) {
      const step = 1n << BigInt(128 - length)
      const [first, bits] =
        length > 32 ? [local ? 0xfd000db8n << 96n : 0x20010db8n << 96n, 32] : [(local ? 0xfd00n : 0x3fffn) << 112n, 20]
      const count = 1n << BigInt(Math.max(0, length - bits))
      for (let at = 1n; at <= count; at += 1n) yield first + (at % count) * step
    },
  }
}

/** The MAC in an interface identifier (RFC 4291, appendix A): ff:fe in its middle, the U/L bit turned. */
function macOf(identifier: bigint): Mac | undefined {
  if (((identifier >> 24n) & 0xffffn) !== 0xfffen) return undefined
  const value = (((identifier >> 40n) << 24n) | (identifier & 0xffffffn)) ^ (1n << 41n)
  return parseMac(value.toString(16).padStart(12, '0'))
}

function withMac(mac: Mac): bigint {
  const value = BigInt(`0x${mac.replaceAll(':', '')}`) ^ (1n << 41n)
  return ((value >> 24n) << 40n) | (0xfffen << 24n) | (value & 0xffffffn)
}
