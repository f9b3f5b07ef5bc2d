import type { AddressRange } from './address-range.ts'
import { prefix } from './prefix.ts'

const row = (text: string, name: string, rfc: string, sentence: string, globallyReachable = false): AddressRange => ({
  prefix: prefix(text),
  name,
  rfc,
  sentence,
  globallyReachable,
})

const PRIVATE =
  'Private space: every home and company may use it for itself, so the internet does not route it, and a router translates it on the way out.'
const EXAMPLE = 'Kept for examples in books and manuals, so that no real machine is meant by them.'
const DNS_SINK =
  'Answers, from many places at once, DNS questions about private addresses that should have stayed at home.'

/**
 * IANA’s IPv4 Special-Purpose Address Registry (www.iana.org/assignments/iana-ipv4-special-registry, as of 2025-10),
 * and the parts of multicast space that are worth telling apart (RFC 5771, RFC 2365).
 */
export const IPV4_RANGES: readonly AddressRange[] = [
  row('0.0.0.0/8', '“This network”', 'RFC 791', 'Means “this network” and never goes out on a cable as a destination.'),
  row(
    '0.0.0.0/32',
    '“This host on this network”',
    'RFC 1122',
    'Stands for “no address yet”, or for “any address” where a program waits for connections.',
  ),
  row('10.0.0.0/8', 'Private-Use', 'RFC 1918', PRIVATE),
  row(
    '100.64.0.0/10',
    'Shared Address Space',
    'RFC 6598',
    'Between an internet provider’s own translator and its customers; VPNs such as Tailscale use it, too. The internet does not route it.',
  ),
  row(
    '127.0.0.0/8',
    'Loopback',
    'RFC 1122',
    'A machine talks to itself here; no packet leaves it. So many addresses were set aside when there seemed to be plenty.',
  ),
  row(
    '169.254.0.0/16',
    'Link Local',
    'RFC 3927',
    'A machine gives itself such an address (APIPA) when nobody else does; it reaches only machines on the same cable or switch.',
  ),
  row('172.16.0.0/12', 'Private-Use', 'RFC 1918', PRIVATE),
  row('192.0.0.0/24', 'IETF Protocol Assignments', 'RFC 6890', 'Kept for protocols that need a fixed address.'),
  row(
    '192.0.0.0/29',
    'IPv4 Service Continuity Prefix',
    'RFC 7335',
    'The inner ends of tunnels that carry IPv4 over a network which has only IPv6.',
  ),
  row('192.0.0.8/32', 'IPv4 dummy address', 'RFC 7600', 'Stands for a sender that has no IPv4 address of its own.'),
  row(
    '192.0.0.9/32',
    'Port Control Protocol Anycast',
    'RFC 7723',
    'Finds the nearest translator, to ask it to let something in.',
    true,
  ),
  row(
    '192.0.0.10/32',
    'Traversal Using Relays around NAT Anycast',
    'RFC 8155',
    'Finds the nearest relay, for calls between two machines that are both behind translators.',
    true,
  ),
  row(
    '192.0.0.170/32',
    'NAT64/DNS64 Discovery',
    'RFC 7050',
    'A machine with only IPv6 looks it up, to learn whether its network translates to IPv4.',
  ),
  row(
    '192.0.0.171/32',
    'NAT64/DNS64 Discovery',
    'RFC 7050',
    'A machine with only IPv6 looks it up, to learn whether its network translates to IPv4.',
  ),
  row('192.0.2.0/24', 'Documentation (TEST-NET-1)', 'RFC 5737', EXAMPLE),
  row('192.31.196.0/24', 'AS112-v4', 'RFC 7535', DNS_SINK, true),
  row(
    '192.52.193.0/24',
    'AMT',
    'RFC 7450',
    'Finds the nearest relay that brings multicast through a network without multicast.',
    true,
  ),
  row(
    '192.88.99.0/24',
    'Deprecated (6to4 Relay Anycast)',
    'RFC 7526',
    'Was for IPv6 through a tunnel over IPv4 (6to4); no longer to be used.',
  ),
  row(
    '192.88.99.2/32',
    '6a44-relay anycast address',
    'RFC 6751',
    'An experiment: IPv6 through a tunnel for machines behind a translator.',
  ),
  row('192.168.0.0/16', 'Private-Use', 'RFC 1918', PRIVATE),
  row('192.175.48.0/24', 'Direct Delegation AS112 Service', 'RFC 7534', DNS_SINK, true),
  row('198.18.0.0/15', 'Benchmarking', 'RFC 2544', 'For measuring network devices in a laboratory.'),
  row('198.51.100.0/24', 'Documentation (TEST-NET-2)', 'RFC 5737', EXAMPLE),
  row('203.0.113.0/24', 'Documentation (TEST-NET-3)', 'RFC 5737', EXAMPLE),
  row(
    '224.0.0.0/4',
    'Multicast',
    'RFC 5771',
    'Groups, not machines: a packet to one reaches every machine that has joined it.',
    true,
  ),
  row(
    '224.0.0.0/24',
    'Multicast (Local Network Control Block)',
    'RFC 5771',
    'Groups of the machines on one cable or switch; a router never passes these packets on.',
  ),
  row(
    '239.0.0.0/8',
    'Multicast (Administratively Scoped Block)',
    'RFC 2365',
    'Groups inside one house or company; its border keeps their packets in.',
  ),
  row('240.0.0.0/4', 'Reserved', 'RFC 1112', 'Kept for the future since 1989; hardly any machine accepts it.'),
  row(
    '255.255.255.255/32',
    'Limited Broadcast',
    'RFC 919',
    'Everybody on this cable or switch; no device’s own address, and no router passes it on.',
  ),
]
