import type { NftCursor } from './nft-cursor.ts'
import { type NftKind, nftKind } from './nft-kind.ts'

/** The left side of a match as `nft -j` has it, and how values are written that it is compared with. */
export interface NftField {
  left: unknown
  kind: NftKind
}

/** Keys of `meta` that are printed without that word. */
const BARE_META: ReadonlySet<string> = new Set([
  'iif',
  'oif',
  'iifname',
  'oifname',
  'iiftype',
  'oiftype',
  'iifgroup',
  'oifgroup',
  'skuid',
  'skgid',
  'mark',
  'nftrace',
  'rtclassid',
  'ibrname',
  'obrname',
  'ibriport',
  'cgroup',
  'cpu',
  'pkttype',
  'length',
  'protocol',
  'priority',
])
const PAYLOADS: ReadonlySet<string> = new Set([
  'ether',
  'vlan',
  'arp',
  'ip',
  'ip6',
  'icmp',
  'icmpv6',
  'igmp',
  'tcp',
  'udp',
  'udplite',
  'sctp',
  'dccp',
  'th',
  'ah',
  'esp',
  'comp',
])
const EXTENSION_HEADERS: ReadonlySet<string> = new Set(['frag', 'hbh', 'dst', 'mh', 'rt0', 'rt2', 'srh'])

/** Reads a field of the packet: `ip saddr`, `meta mark`, `ct original ip saddr`, `fib daddr type`. Undefined for others. */
export function nftField(cursor: NftCursor): NftField | undefined {
  const word = cursor.peek() ?? ''
  if (BARE_META.has(word)) {
    cursor.next()
    return { left: { meta: { key: word } }, kind: nftKind(`meta ${word}`) }
  }
  if (PAYLOADS.has(word)) return payload(cursor)
  if (EXTENSION_HEADERS.has(word)) return extensionHeader(cursor)
  cursor.next()
  switch (word) {
    case 'meta': {
      const key = cursor.next()
      return key === undefined ? undefined : { left: { meta: { key } }, kind: nftKind(`meta ${key}`) }
    }
    case 'ct':
      return connection(cursor)
    case 'fib':
      return fib(cursor)
    case 'exthdr': {
      const name = cursor.next()
      return name === undefined ? undefined : { left: { exthdr: { name } }, kind: {} }
    }
    case 'rt':
      return route(cursor)
    case 'socket': {
      const key = cursor.next()
      return key === undefined || key === 'cgroupv2' ? undefined : { left: { socket: { key } }, kind: {} }
    }
    default:
      return word.startsWith('@') && cursor.peek() === ',' ? rawPayload(word.slice(1), cursor) : undefined
  }
}

/** `@th,0,16`: bits of the packet that have no name. */
function rawPayload(base: string, cursor: NftCursor): NftField {
  const [, offset, , len] = Array.from({ length: 4 }, () => cursor.next())
  return { left: { payload: { base, offset: Number(offset), len: Number(len) } }, kind: {} }
}

function payload(cursor: NftCursor): NftField | undefined {
  const protocol = cursor.next()
  const field = cursor.next()
  if (field === undefined) return undefined
  if (protocol === 'tcp' && field === 'option') return tcpOption(cursor)
  // `arp saddr ip`, `arp daddr ether`.
  if (protocol === 'arp' && /^[sd]addr$/.test(field)) {
    const of = cursor.next()
    return of === undefined ? undefined : { left: { payload: { protocol, field: `${field} ${of}` } }, kind: {} }
  }
  return { left: { payload: { protocol, field } }, kind: nftKind(`${protocol} ${field}`) }
}

function tcpOption(cursor: NftCursor): NftField | undefined {
  const name = cursor.next()
  const field = cursor.peek() ?? ''
  if (name === undefined) return undefined
  if (!/^[a-z\d-]+$/.test(field) || /^(?:exists|missing)$/.test(field))
    return { left: { 'tcp option': { name } }, kind: {} }
  cursor.next()
  return { left: { 'tcp option': { name, field } }, kind: {} }
}

function extensionHeader(cursor: NftCursor): NftField | undefined {
  const name = cursor.next()
  const field = cursor.next()
  return field === undefined ? undefined : { left: { exthdr: { name, field } }, kind: {} }
}

/** `rt type 0` is a header of IPv6, `rt nexthop` and `rt mtu` a property of the route. */
function route(cursor: NftCursor): NftField | undefined {
  const key = cursor.next()
  if (key === undefined) return undefined
  return /^(?:type|nexthdr|hdrlength|seg-left)$/.test(key)
    ? { left: { exthdr: { name: 'rt', field: key } }, kind: {} }
    : { left: { rt: { key } }, kind: {} }
}

function connection(cursor: NftCursor): NftField | undefined {
  const dir = /^(?:original|reply)$/.test(cursor.peek() ?? '') ? cursor.next() : undefined
  const first = cursor.next()
  if (first === undefined) return undefined
  const key = first === 'ip' || first === 'ip6' ? `${first} ${cursor.next() ?? ''}` : first
  const left = { ct: { key, ...(dir === undefined ? {} : { dir }) } }
  return { left, kind: nftKind(`ct ${key}`) }
}

/** `fib saddr . iif oif`: flags, and which result. */
function fib(cursor: NftCursor): NftField | undefined {
  const flags = [cursor.next() ?? '']
  while (cursor.take('.')) flags.push(cursor.next() ?? '')
  const result = cursor.next()
  return result === undefined ? undefined : { left: { fib: { result, flags } }, kind: nftKind(`fib ${result}`) }
}
