/** How the values of a field are written. */
export interface NftKind {
  /** Bits that may be set together (`established,related`), a port that may have a name, a time; else anything. */
  form?: 'flags' | 'port' | 'duration'
  /** What numbers stand for that `nft -n` prints in the place of names. */
  names?: Readonly<Record<string, string>>
}

/** linux/netfilter/nf_conntrack_common.h, linux/rtnetlink.h, linux/if_packet.h: the numbers behind the names, as `nft describe` lists them. */
const NAMES: Readonly<Record<string, NftKind['names']>> = {
  'ct state': { 1: 'invalid', 2: 'established', 4: 'related', 8: 'new', 64: 'untracked' },
  'ct status': { 1: 'expected', 2: 'seen-reply', 4: 'assured', 8: 'confirmed', 16: 'snat', 32: 'dnat', 512: 'dying' },
  'ct direction': { 0: 'original', 1: 'reply' },
  'tcp flags': { 1: 'fin', 2: 'syn', 4: 'rst', 8: 'psh', 16: 'ack', 32: 'urg', 64: 'ecn', 128: 'cwr' },
  'meta nfproto': { 2: 'ipv4', 10: 'ipv6' },
  'meta protocol': { 2048: 'ip', 2054: 'arp', 33024: '8021q', 34525: 'ip6' },
  'meta pkttype': { 0: 'host', 1: 'broadcast', 2: 'multicast', 3: 'other' },
  'meta l4proto': {
    1: 'icmp',
    2: 'igmp',
    6: 'tcp',
    17: 'udp',
    47: 'gre',
    50: 'esp',
    51: 'ah',
    58: 'ipv6-icmp',
    132: 'sctp',
  },
  'fib type': {
    1: 'unicast',
    2: 'local',
    3: 'broadcast',
    4: 'anycast',
    5: 'multicast',
    6: 'blackhole',
    7: 'unreachable',
  },
}
const FLAGS: ReadonlySet<string> = new Set(['ct state', 'ct status', 'ct label', 'ct event', 'tcp flags'])

const OTHER: NftKind = {}
const PORT: NftKind = { form: 'port' }

/** How values of this field are written: `ct state`, `tcp dport`. */
export function nftKind(of: string): NftKind {
  if (of.endsWith('port') || of.includes(' proto-')) return PORT
  const known =
    of === 'ip protocol' || of === 'ip6 nexthdr' ? 'meta l4proto' : of === 'ether type' ? 'meta protocol' : of
  const names = NAMES[known]
  const form = FLAGS.has(of) ? 'flags' : of === 'ct expiration' ? 'duration' : undefined
  if (form === undefined && names === undefined) return OTHER
  return { ...(form === undefined ? {} : { form }), ...(names === undefined ? {} : { names }) }
}
