import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address, numberToAddress } from './address.ts'
import { IPV4_RANGES } from './ipv4-ranges.ts'
import { IPV6_RANGES } from './ipv6-ranges.ts'
import { contains, lengthOf, networkOf, sizeOf } from './prefix.ts'
import { rangeOf } from './special-ranges.ts'

const nameOf = (text: string): string | undefined => rangeOf(address(text))?.name

describe('the range that an address lies in', () => {
  test('the Default Switch takes its network from 172.16.0.0/12, which has 1,048,576 addresses (RFC 1918)', () => {
    const range = rangeOf(address('172.17.214.161'))
    expect(range).toMatchObject({ prefix: '172.16.0.0/12', rfc: 'RFC 1918', globallyReachable: false })
    expect(range && sizeOf(range.prefix)).toBe(1_048_576n)
  })

  test.each([
    ['172.14.0.0', 'is public, however much it looks like 172.16'],
    ['172.15.255.255', 'is the last before private space'],
    ['172.32.0.0', 'is the first after it'],
    ['192.167.255.255', 'is next to 192.168'],
    ['192.169.0.0', 'is next to 192.168'],
    ['100.63.255.255', 'is before shared space'],
    ['100.128.0.0', 'is after shared space'],
    ['169.253.255.255', 'is before link-local space'],
    ['192.0.1.0', 'is after the protocol assignments, before TEST-NET-1'],
    ['198.20.0.0', 'is after the benchmarking space'],
    ['223.255.255.255', 'is the last before multicast'],
    ['1.0.0.0', 'is the first after “this network”'],
    ['8.8.8.8', 'is a public server'],
  ])('%s %s: ordinary public space has no special range', (text) => {
    expect(rangeOf(address(text))).toBeUndefined()
  })

  test.each([
    ['10.255.255.255', 'Private-Use'],
    ['172.31.255.255', 'Private-Use'],
    ['192.168.41.97', 'Private-Use'],
    ['100.127.255.255', 'Shared Address Space'],
    ['127.255.255.254', 'Loopback'],
    ['169.254.18.111', 'Link Local'],
    ['0.0.0.0', '“This host on this network”'],
    ['0.0.0.1', '“This network”'],
    ['192.0.0.7', 'IPv4 Service Continuity Prefix'],
    ['192.0.0.8', 'IPv4 dummy address'],
    ['192.0.0.11', 'IETF Protocol Assignments'],
    ['192.0.0.170', 'NAT64/DNS64 Discovery'],
    ['192.0.0.255', 'IETF Protocol Assignments'],
    ['192.88.99.1', 'Deprecated (6to4 Relay Anycast)'],
    ['198.19.255.255', 'Benchmarking'],
    ['224.0.0.251', 'Multicast (Local Network Control Block)'],
    ['224.0.1.1', 'Multicast'],
    ['239.255.255.250', 'Multicast (Administratively Scoped Block)'],
    ['240.0.0.1', 'Reserved'],
    ['255.255.255.254', 'Reserved'],
    ['255.255.255.255', 'Limited Broadcast'],
    ['::', 'Unspecified Address'],
    ['::1', 'Loopback Address'],
    ['::ffff:10.0.0.1', 'IPv4-mapped Address'],
    ['fe80::1', 'Link-Local Unicast'],
    ['febf:ffff::1', 'Link-Local Unicast'],
    ['fec0:0:0:ffff::1', 'Deprecated (Site-Local Unicast)'],
    ['fd00::1', 'Unique-Local'],
    ['2601:1c2:8500::1', 'Global Unicast'],
    ['2001:db8::1', 'Documentation'],
    ['2001:db9::1', 'Global Unicast'],
    ['2001::1', 'TEREDO'],
    ['2001:1::1', 'Port Control Protocol Anycast'],
    ['2001:1::4', 'IETF Protocol Assignments'],
    ['3fff:fff::1', 'Documentation'],
    ['3fff:1000::1', 'Global Unicast'],
    ['ff02::fb', 'Multicast (Link-Local scope)'],
    ['ff02::1:ff12:3456', 'Multicast (Solicited-Node)'],
    ['ff0e::1', 'Multicast'],
  ])('%s is in “%s”, the most specific one', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  test('unassigned IPv6 space has none', () => {
    expect(nameOf('4000::1')).toBeUndefined()
    expect(nameOf('fe00::1')).toBeUndefined()
  })
})

describe('the tables of ranges', () => {
  const all = [...IPV4_RANGES, ...IPV6_RANGES]

  test('hold each prefix once, with its RFC and a sentence', () => {
    expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length)
    for (const { rfc, sentence } of all) {
      expect(rfc).toMatch(/^RFC \d{3,4}$/)
      expect(sentence).toMatch(/^[A-Z“].*\.$/)
    }
  })

  test('each range is what its own first address is found in, unless a narrower one begins there', () => {
    for (const range of all) {
      const found = rangeOf(networkOf(range.prefix))
      expect(found === range || (found !== undefined && lengthOf(found.prefix) > lengthOf(range.prefix))).toBe(true)
    }
  })

  test('what is found contains the address, and no narrower range does', () => {
    const any = fc.oneof(
      fc.bigInt({ min: 0n, max: 0xffffffffn }).map((value) => numberToAddress(value, 4)),
      fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }).map((value) => numberToAddress(value, 6)),
      fc.constantFrom(...all.map(({ prefix }) => networkOf(prefix))),
    )
    fc.assert(
      fc.property(any, (one) => {
        const holding = all.filter(({ prefix }) => contains(prefix, one))
        const longest = Math.max(...holding.map(({ prefix }) => lengthOf(prefix)))
        expect(rangeOf(one)).toBe(holding.find(({ prefix }) => lengthOf(prefix) === longest))
      }),
    )
  })
})
