import { isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  address,
  addressToNumber,
  bitsOf,
  compareAddresses,
  familyOf,
  ipv4ToNumber,
  numberToAddress,
  parseAddress,
} from './address.ts'
import { anyAddress, anyIpv4, anyIpv6 } from './any-address.test-support.ts'

describe('reading an address', () => {
  test.each([
    ['192.168.41.109', '192.168.41.109'],
    ['FE80::1', 'fe80::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::1%8', 'fe80::1'],
    ['2601:01c2:8500:0000:0000:0000:0000:0001', '2601:1c2:8500::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['0:1:0:0:1:0:0:1', '0:1::1:0:0:1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::ffff:10.0.0.1', '::ffff:a00:1'],
    ['::10.0.0.1', '::a00:1'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('%s is %s, written as RFC 5952 says', (text, canonical) => {
    expect(parseAddress(text)).toBe(canonical)
  })

  test.each([
    '',
    '10.1',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.01',
    '010.0.0.1',
    '10.0.0.1.',
    '10.0.0.1.1',
    '10.0.0.1/24',
    '10.0.0.1%eth0',
    ' 10.0.0.1',
    '10.0.0.1\n',
    '0x0a.0.0.1',
    '１０.0.0.1',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    'g::',
    '::ffff:010.0.0.1',
    '::ffff:0x7f.0.0.1',
    '::ffff:10.0.0',
    '10.0.0.1::',
    '00:15:5d:00:e5:01',
    'CC-Labs-2.mshome.net',
  ])('“%s” is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined()
  })

  test('what is read agrees with Node about what is an address, for text that looks like one', () => {
    const part = fc.constantFrom('', '0', '1', '10', '255', '256', '00', 'ff', 'fe80', '12345', '1.2.3.4', '01')
    const dotted = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'))
    const coloned = fc.array(part, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(':'))
    fc.assert(
      fc.property(fc.oneof(dotted, coloned), (text) => {
        const read = parseAddress(text)
        expect(read !== undefined && familyOf(read) === 4).toBe(isIPv4(text))
        expect(read !== undefined && familyOf(read) === 6).toBe(isIPv6(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('text in canonical form is read as itself', () => {
    fc.assert(
      fc.property(anyAddress, (one) => {
        expect(parseAddress(one)).toBe(one)
      }),
    )
  })

  test('an IPv6 address written out in full is the same address', () => {
    fc.assert(
      fc.property(anyIpv6, (one) => {
        const digits = addressToNumber(one).toString(16).padStart(32, '0')
        expect(parseAddress((digits.match(/.{4}/g) ?? []).join(':').toUpperCase())).toBe(one)
      }),
    )
  })

  test('nothing that is thrown at it makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAddress(text)))
  })

  test('what the caller claims to be an address and is none is a bug', () => {
    expect(() => address('10.1')).toThrow('not an IP address: 10.1')
  })
})

describe('addresses as numbers', () => {
  test('an address has 32 or 128 bits, network byte order', () => {
    expect(ipv4ToNumber(address('192.168.41.109'))).toBe(0xc0a8296d)
    expect(ipv4ToNumber(address('255.255.255.255'))).toBe(2 ** 32 - 1)
    expect(addressToNumber(address('fe80::1'))).toBe((0xfe80n << 112n) | 1n)
    expect([bitsOf(4), bitsOf(6)]).toEqual([32, 128])
  })

  test('there and back again is the same address', () => {
    fc.assert(
      fc.property(anyAddress, (one) => {
        expect(numberToAddress(addressToNumber(one), familyOf(one))).toBe(one)
      }),
    )
  })

  test('both ways of making a number of an IPv4 address agree', () => {
    fc.assert(
      fc.property(anyIpv4, (one) => {
        expect(BigInt(ipv4ToNumber(one))).toBe(addressToNumber(one))
      }),
    )
  })
})

describe('the order of addresses', () => {
  test('.2 comes before .10, and IPv4 before IPv6', () => {
    const given = ['fe80::1', '10.0.0.10', '::1', '10.0.0.2'].map(address)
    expect(given.sort(compareAddresses)).toEqual(['10.0.0.2', '10.0.0.10', '::1', 'fe80::1'])
  })

  test('is that of their numbers within a family', () => {
    const pair = fc.oneof(fc.tuple(anyIpv4, anyIpv4), fc.tuple(anyIpv6, anyIpv6))
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [x, y] = [addressToNumber(a), addressToNumber(b)]
        expect(compareAddresses(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0)
      }),
    )
  })
})
