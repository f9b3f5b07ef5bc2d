import type { AddressRange } from './address-range.ts'
import { prefix } from './prefix.ts'

const row = (text: string, name: string, rfc: string, sentence: string, globallyReachable = false): AddressRange => ({
  prefix: prefix(text),
  name,
  rfc,
  sentence,
  globallyReachable,
})

const EXAMPLE = 'Kept for examples in books and manuals, so that no real machine is meant by them.'
const DNS_SINK =
  'Answers, from many places at once, DNS questions about private addresses that should have stayed at home.'
const HASHED = 'Made from a key by arithmetic: names a program or a person, not a place in the network.'

/**
 * IANA’s IPv6 Special-Purpose Address Registry (www.iana.org/assignments/iana-ipv6-special-registry, as of 2025-10),
 * of the IPv6 address space itself global unicast, the former site-local space and multicast (RFC 4291, RFC 3879),
 * and the scopes of multicast that are worth telling apart (RFC 7346).
 */
export const IPV6_RANGES: readonly AddressRange[] = [
  row('::/128', 'Unspecified Address', 'RFC 4291', 'Stands for “no address yet”, or for “any address”.'),
  row('::1/128', 'Loopback Address', 'RFC 4291', 'A machine talks to itself here; no packet leaves it.'),
  row(
    '::ffff:0:0/96',
    'IPv4-mapped Address',
    'RFC 4291',
    'An IPv4 address, written so that IPv6 programs can hold it.',
  ),
  row(
    '64:ff9b::/96',
    'IPv4-IPv6 Translation',
    'RFC 6052',
    'An IPv4 address behind a translator: how a machine with only IPv6 reaches the IPv4 internet.',
    true,
  ),
  row(
    '64:ff9b:1::/48',
    'IPv4-IPv6 Translation',
    'RFC 8215',
    'An IPv4 address behind a translator of one’s own network.',
  ),
  row('100::/64', 'Discard-Only Address Block', 'RFC 6666', 'Whatever is sent there is thrown away, on purpose.'),
  row('100:0:0:1::/64', 'Dummy IPv6 Prefix', 'RFC 9780', 'Stands for an address where none is meant.'),
  row(
    '2000::/3',
    'Global Unicast',
    'RFC 4291',
    'Public space: unique in the world, and routed on the internet; a firewall, not a translator, decides what comes in.',
    true,
  ),
  row('2001::/23', 'IETF Protocol Assignments', 'RFC 2928', 'Kept for protocols that need addresses of their own.'),
  row('2001::/32', 'TEREDO', 'RFC 4380', 'IPv6 through a tunnel for machines behind an IPv4 translator; out of use.'),
  row(
    '2001:1::1/128',
    'Port Control Protocol Anycast',
    'RFC 7723',
    'Finds the nearest translator or firewall, to ask it to let something in.',
    true,
  ),
  row(
    '2001:1::2/128',
    'Traversal Using Relays around NAT Anycast',
    'RFC 8155',
    'Finds the nearest relay, for calls between two machines that can’t reach each other.',
    true,
  ),
  row(
    '2001:1::3/128',
    'DNS-SD Service Registration Protocol Anycast',
    'RFC 9665',
    'Finds the nearest server with which devices register the services that they offer.',
    true,
  ),
  row('2001:2::/48', 'Benchmarking', 'RFC 5180', 'For measuring network devices in a laboratory.'),
  row(
    '2001:3::/32',
    'AMT',
    'RFC 7450',
    'Finds the nearest relay that brings multicast through a network without multicast.',
    true,
  ),
  row('2001:4:112::/48', 'AS112-v6', 'RFC 7535', DNS_SINK, true),
  row('2001:10::/28', 'Deprecated (previously ORCHID)', 'RFC 4843', `${HASHED} No longer to be used.`),
  row('2001:20::/28', 'ORCHIDv2', 'RFC 7343', HASHED, true),
  row(
    '2001:30::/28',
    'Drone Remote ID Protocol Entity Tags (DETs) Prefix',
    'RFC 9374',
    'Names an aircraft without a pilot, not a place in the network.',
    true,
  ),
  row('2001:db8::/32', 'Documentation', 'RFC 3849', EXAMPLE),
  row(
    '2002::/16',
    '6to4',
    'RFC 3056',
    'IPv6 through a tunnel over IPv4, the IPv4 address being part of it; hardly used any more (RFC 7526).',
  ),
  row('2620:4f:8000::/48', 'Direct Delegation AS112 Service', 'RFC 7534', DNS_SINK, true),
  row('3fff::/20', 'Documentation', 'RFC 9637', EXAMPLE),
  row(
    '5f00::/16',
    'Segment Routing (SRv6) SIDs',
    'RFC 9602',
    'Instructions for the routers of one provider’s network, written as addresses.',
  ),
  row(
    'fc00::/7',
    'Unique-Local',
    'RFC 4193',
    'Private space: a home or company makes up its own part by chance, and the internet does not route it.',
  ),
  row(
    'fe80::/10',
    'Link-Local Unicast',
    'RFC 4291',
    'Every interface gives itself such an address; it reaches only machines on the same cable or switch.',
  ),
  row('fec0::/10', 'Deprecated (Site-Local Unicast)', 'RFC 3879', 'Was private space; no longer to be used.'),
  row(
    'ff00::/8',
    'Multicast',
    'RFC 4291',
    'Groups, not machines: a packet to one reaches every machine that has joined it.',
    true,
  ),
  row('ff01::/16', 'Multicast (Interface-Local scope)', 'RFC 7346', 'Groups inside one machine; no packet leaves it.'),
  row(
    'ff02::/16',
    'Multicast (Link-Local scope)',
    'RFC 7346',
    'Groups of the machines on one cable or switch; a router never passes these packets on.',
  ),
  row(
    'ff02::1:ff00:0/104',
    'Multicast (Solicited-Node)',
    'RFC 4291',
    'The group of the few machines whose addresses end in the same 24 bits: IPv6 asks it for a MAC, where IPv4 asks everybody (ARP).',
  ),
  row('ff05::/16', 'Multicast (Site-Local scope)', 'RFC 7346', 'Groups inside one house or company.'),
  row('ff08::/16', 'Multicast (Organization-Local scope)', 'RFC 7346', 'Groups inside one company with several sites.'),
]
