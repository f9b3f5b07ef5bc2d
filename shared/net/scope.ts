import type { Address } from './address.ts'

// Canonical text has one way to write a number (RFC 5952), so that a range on a boundary of octets or digits is a
// beginning of the text. These are asked for every hop: this is a hundred times quicker than arithmetic.
const LINK_LOCAL = /^(?:169\.254\.|fe[89ab][0-9a-f]:)/
const LOOPBACK = /^(?:127\.|::1$)/
const MULTICAST = /^(?:22[4-9]\.|23\d\.|ff[0-9a-f]{2}:)/
const PRIVATE =
  /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/

/** 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291): valid on one link only. */
export function isLinkLocal(address: Address): boolean {
  return LINK_LOCAL.test(address)
}

/** 127.0.0.0/8 (RFC 1122) and ::1. */
export function isLoopback(address: Address): boolean {
  return LOOPBACK.test(address)
}

/** 224.0.0.0/4 (RFC 5771) and ff00::/8 (RFC 4291). */
export function isMulticast(address: Address): boolean {
  return MULTICAST.test(address)
}

/** Space that the public internet does not route: RFC 1918, shared space of RFC 6598, unique local IPv6 (RFC 4193). */
export function isPrivate(address: Address): boolean {
  return PRIVATE.test(address)
}
