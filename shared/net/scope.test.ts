import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address } from './address.ts'
import { anyAddress } from './any-address.test-support.ts'
import { isLinkLocal, isLoopback, isMulticast, isPrivate } from './scope.ts'
import { rangeOf } from './special-ranges.ts'

const asked = { isLinkLocal, isLoopback, isMulticast, isPrivate }

describe('where an address is valid', () => {
  test.each([
    ['isLinkLocal', '169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['isLinkLocal', 'fe80::', 'febf:ffff::', 'fe7f:ffff::', 'fec0::'],
    ['isLoopback', '127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['isLoopback', '::1', '::1', '::', '::2'],
    ['isMulticast', '224.0.0.0', '239.255.255.255', '223.255.255.255', '240.0.0.0'],
    ['isMulticast', 'ff00::', 'ffff::', 'feff:ffff::', '::'],
    ['isPrivate', '10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['isPrivate', '172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['isPrivate', '192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['isPrivate', '100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['isPrivate', 'fc00::', 'fdff:ffff::', 'fbff:ffff::', 'fe00::'],
  ] as const)('%s: %s to %s, but neither %s nor %s', (question, first, last, before, after) => {
    const is = asked[question]
    expect([first, last, before, after].map((text) => is(address(text)))).toEqual([true, true, false, false])
  })

  test('172.14.0.0 is public space', () => {
    expect(isPrivate(address('172.14.0.0'))).toBe(false)
  })

  test('each address is of one such kind at most, and none of them but multicast is globally reachable', () => {
    fc.assert(
      fc.property(anyAddress, (one) => {
        const kinds = Object.values(asked).filter((is) => is(one)).length
        expect(kinds).toBeLessThanOrEqual(1)
        if (kinds === 1 && !isMulticast(one)) expect(rangeOf(one)?.globallyReachable).toBe(false)
      }),
    )
  })
})
