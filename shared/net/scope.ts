import type { Address } from './address.ts'
import { contains, type Prefix, prefix } from './prefix.ts'

const LINK_LOCAL = [prefix('169.254.0.0/16'), prefix('fe80::/10')]
const LOOPBACK = [prefix('127.0.0.0/8'), prefix('::1/128')]
const MULTICAST = [prefix('224.0.0.0/4'), prefix('ff00::/8')]
const PRIVATE = [
  prefix('10.0.0.0/8'),
  prefix('172.16.0.0/12'),
  prefix('192.168.0.0/16'),
  prefix('100.64.0.0/10'),
  prefix('fc00::/7'),
]

const inAny = (ranges: Prefix[], address: Address): boolean => ranges.some((range) => contains(range, address))

/** 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291): valid on one link only. */
export function isLinkLocal(address: Address): boolean {
  return inAny(LINK_LOCAL, address)
}

/** 127.0.0.0/8 (RFC 1122) and ::1. */
export function isLoopback(address: Address): boolean {
  return inAny(LOOPBACK, address)
}

/** 224.0.0.0/4 (RFC 5771) and ff00::/8 (RFC 4291). */
export function isMulticast(address: Address): boolean {
  return inAny(MULTICAST, address)
}

/** Space that the public internet does not route: RFC 1918, shared space of RFC 6598, unique local IPv6 (RFC 4193). */
export function isPrivate(address: Address): boolean {
  return inAny(PRIVATE, address)
}
