import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ipv6OfParts, ipv6Parts } from './ipv6-parts.ts'

/** Few values, so that runs of zeros are many. */
const parts = fc.array(fc.constantFrom(0, 0, 0, 1, 0xa, 0x1c2, 0xfe80, 0xffff), { minLength: 8, maxLength: 8 })

describe('the parts of an IPv6 address', () => {
  test('are written as a browser writes them (WHATWG URL, as RFC 5952), and read back from that', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const plain = all.map((part) => part.toString(16).padStart(4, '0')).join(':')
        const written = ipv6OfParts(all)
        expect(`[${written}]`).toBe(new URL(`http://[${plain}]/`).hostname)
        expect(ipv6Parts(written)).toEqual(all)
        expect(ipv6Parts(plain.toUpperCase())).toEqual(all)
      }),
      { numRuns: 1_000 },
    )
  })

  test('“::” may stand for one part, and not for none', () => {
    expect(ipv6Parts('1:2:3:4:5:6:7::')).toEqual([1, 2, 3, 4, 5, 6, 7, 0])
    expect(ipv6Parts('1:2:3:4::5:6:7:8')).toBeUndefined()
  })

  test.each(['', ':', ':::', '1', '::1::', ':1::', '1::2:', '::12345', '::g', '::-1', ':: ', '1:2:3:4:5:6:7:8:'])(
    '“%s” has none',
    (text) => {
      expect(ipv6Parts(text)).toBeUndefined()
    },
  )
})
