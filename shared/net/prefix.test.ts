import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, address, addressToNumber, bitsOf, familyOf } from './address.ts'
import { anyAddress, anyIpv4 } from './any-address.test-support.ts'
import {
  broadcastOf,
  contains,
  familyOfPrefix,
  lastOf,
  lengthOf,
  lengthOfMask,
  maskOf,
  networkOf,
  overlaps,
  parsePrefix,
  prefix,
  prefixOf,
  sizeOf,
  usableOf,
} from './prefix.ts'

/** An address and how long a network to take it into. */
const anyNetwork = anyAddress.chain((one) =>
  fc.tuple(fc.constant(one), fc.integer({ min: 0, max: bitsOf(familyOf(one)) })),
)

describe('the networks of the sample', () => {
  test('172.17.214.160/28 spans .160 to .175: 16 addresses, 14 for machines, broadcast .175', () => {
    const net = prefix('172.17.214.160/28')
    expect(networkOf(net)).toBe('172.17.214.160')
    expect(lastOf(net)).toBe('172.17.214.175')
    expect(sizeOf(net)).toBe(16n)
    expect(usableOf(net)).toBe(14n)
    expect(broadcastOf(net)).toBe('172.17.214.175')
  })

  test('192.168.41.109 with mask 255.255.255.240 is in 192.168.41.96/28, broadcast .111', () => {
    const length = lengthOfMask('255.255.255.240')
    expect(length).toBe(28)
    expect(maskOf(28)).toBe('255.255.255.240')
    const net = prefixOf(address('192.168.41.109'), 28)
    expect(net).toBe('192.168.41.96/28')
    expect(broadcastOf(net)).toBe('192.168.41.111')
    expect(109 & 240).toBe(96)
  })

  test('172.17.214.160/28 lies in 172.16.0.0/12, which has 1,048,576 addresses; 172.14.0.0 does not', () => {
    const rfc1918 = prefix('172.16.0.0/12')
    expect(sizeOf(rfc1918)).toBe(1_048_576n)
    expect(contains(rfc1918, address('172.17.214.161'))).toBe(true)
    expect(contains(rfc1918, address('172.14.0.0'))).toBe(false)
    expect(overlaps(rfc1918, prefix('172.17.214.160/28'))).toBe(true)
  })

  test('the Default Switch’s networks of the two boots share no address', () => {
    expect(overlaps(prefix('172.17.214.160/28'), prefix('192.168.41.96/28'))).toBe(false)
  })
})

describe('reading a prefix', () => {
  test.each([
    ['192.168.41.109/28', '192.168.41.96/28'],
    ['10.0.0.1', '10.0.0.1/32'],
    ['fe80::1', 'fe80::1/128'],
    ['FE80::1234/64', 'fe80::/64'],
    ['10.1.2.3/0', '0.0.0.0/0'],
    ['::1/0', '::/0'],
    ['fe80::1%eth0/64', 'fe80::/64'],
  ])('%s is the network %s', (text, canonical) => {
    expect(parsePrefix(text)).toBe(canonical)
  })

  test.each(['10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/', '10.0.0.0/2 4', '10/8', '::/129', 'default', '10.0.0.0/8/8'])(
    '“%s” is no prefix',
    (text) => {
      expect(parsePrefix(text)).toBeUndefined()
    },
  )

  test('what the caller claims to be a prefix and is none is a bug', () => {
    expect(() => prefix('10/8')).toThrow('not a prefix: 10/8')
  })
})

describe('the edges of what a network can be', () => {
  test('a /31 joins two machines and a /32 is one: neither has a broadcast address (RFC 3021)', () => {
    expect(broadcastOf(prefix('10.0.0.0/31'))).toBeUndefined()
    expect(usableOf(prefix('10.0.0.0/31'))).toBe(2n)
    expect(broadcastOf(prefix('10.0.0.0/32'))).toBeUndefined()
    expect(usableOf(prefix('10.0.0.0/32'))).toBe(1n)
    expect(usableOf(prefix('10.0.0.0/30'))).toBe(2n)
  })

  test('IPv6 has no broadcast', () => {
    expect(broadcastOf(prefix('fe80::/64'))).toBeUndefined()
    expect(usableOf(prefix('fe80::/64'))).toBe(1n << 64n)
  })

  test('the default route holds everything of its family and nothing of the other', () => {
    expect(sizeOf(prefix('0.0.0.0/0'))).toBe(1n << 32n)
    expect(lastOf(prefix('::/0'))).toBe('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff')
    expect(contains(prefix('0.0.0.0/0'), address('::1'))).toBe(false)
    expect(contains(prefix('::/0'), address('127.0.0.1'))).toBe(false)
  })
})

describe('masks', () => {
  test.each([
    [0, '0.0.0.0'],
    [1, '128.0.0.0'],
    [8, '255.0.0.0'],
    [31, '255.255.255.254'],
    [32, '255.255.255.255'],
  ])('/%i is %s, and back', (length, mask) => {
    expect(maskOf(length)).toBe(mask)
    expect(lengthOfMask(mask)).toBe(length)
  })

  test.each(['255.0.255.0', '0.0.0.255', '255.255.255.241', '255.255.255', 'ffff::', 'mask'])('%s is none', (text) => {
    expect(lengthOfMask(text)).toBeUndefined()
  })

  test('a mask and its length tell the same, and every other address is none', () => {
    fc.assert(
      fc.property(anyIpv4, (one) => {
        const length = lengthOfMask(one)
        const all = Array.from({ length: 33 }, (_, i): Address => maskOf(i))
        expect(length).toBe(all.includes(one) ? all.indexOf(one) : undefined)
      }),
    )
  })
})

describe('for every address and every length', () => {
  test('the network holds the address, is canonical, and reads as itself', () => {
    fc.assert(
      fc.property(anyNetwork, ([one, length]) => {
        const net = prefixOf(one, length)
        expect(contains(net, one)).toBe(true)
        expect(parsePrefix(net)).toBe(net)
        expect([familyOfPrefix(net), lengthOf(net)]).toEqual([familyOf(one), length])
        expect(prefixOf(networkOf(net), length)).toBe(net)
      }),
    )
  })

  test('it begins at its network and ends at its last address, and holds just what is between', () => {
    fc.assert(
      fc.property(anyNetwork, anyAddress, ([one, length], other) => {
        const net = prefixOf(one, length)
        const [first, last] = [addressToNumber(networkOf(net)), addressToNumber(lastOf(net))]
        expect(last - first + 1n).toBe(sizeOf(net))
        const value = addressToNumber(other)
        const between = familyOf(other) === familyOfPrefix(net) && value >= first && value <= last
        expect(contains(net, other)).toBe(between)
      }),
    )
  })

  test('two networks overlap where one holds the other’s first address, whichever is asked', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, ([a, m], [b, n]) => {
        const [one, other] = [prefixOf(a, m), prefixOf(b, n)]
        expect(overlaps(one, other)).toBe(overlaps(other, one))
        const same = familyOf(a) === familyOf(b)
        expect(overlaps(one, other)).toBe(same && prefixOf(a, Math.min(m, n)) === prefixOf(b, Math.min(m, n)))
      }),
    )
  })
})
