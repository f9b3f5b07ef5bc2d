/** ICMPv6 types without which nobody finds a neighbour (RFC 4861), in the words of nft; their numbers for iptables. */
export const NEIGHBOUR_DISCOVERY = [
  'nd-router-solicit',
  'nd-router-advert',
  'nd-neighbor-solicit',
  'nd-neighbor-advert',
]
export const NEIGHBOUR_DISCOVERY_TYPES = [133, 134, 135, 136]

/** A table for nft that drops the echo requests of pings at a hook, of IPv4 and IPv6. */
export function pingStop(hook: 'input' | 'forward'): string {
  return `table inet pings { chain stop { type filter hook ${hook} priority -10; icmp type echo-request drop; icmpv6 type echo-request drop; }; }`
}
