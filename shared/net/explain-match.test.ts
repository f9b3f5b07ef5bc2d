import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address, numberToAddress } from './address.ts'
import { bitGroups, explainMatch } from './explain-match.ts'
import { contains, prefix, prefixOf } from './prefix.ts'

describe('a row of a routing table, in bits', () => {
  test('109 AND 240 is 96, so the /28 of the Default Switch matches', () => {
    const row = explainMatch(address('192.168.41.109'), prefix('192.168.41.96/28'))
    expect(row).toMatchObject({ mask: '255.255.255.240', masked: '192.168.41.96', matches: true })
    expect(row?.bits.address.at(-1)).toBe('01101101')
    expect(row?.bits.mask.at(-1)).toBe('11110000')
    expect(row?.bits.masked.at(-1)).toBe('01100000')
  })

  test('10.0.0.63 does not match it: 10.0.0.48 is another network', () => {
    expect(explainMatch(address('10.0.0.63'), prefix('192.168.41.96/28'))).toMatchObject({
      masked: '10.0.0.48',
      matches: false,
    })
  })

  test('the default route masks everything away and matches all', () => {
    expect(explainMatch(address('8.8.8.8'), prefix('0.0.0.0/0'))).toMatchObject({
      mask: '0.0.0.0',
      masked: '0.0.0.0',
      matches: true,
    })
  })

  test('IPv6 has eight groups of sixteen bits and its own default route', () => {
    const row = explainMatch(address('2601:1c2:8500::1'), prefix('::/0'))
    expect(row).toMatchObject({ mask: '::', matches: true })
    expect(bitGroups(address('fe80::1'))).toHaveLength(8)
    expect(bitGroups(address('fe80::1'))[0]).toBe('1111111010000000')
  })

  test('no mask joins two families', () => {
    expect(explainMatch(address('10.0.0.1'), prefix('::/0'))).toBeUndefined()
  })

  test('agrees with contains for every IPv4 address and prefix', () => {
    const ipv4 = fc.bigInt({ min: 0n, max: 0xffffffffn }).map((value) => numberToAddress(value, 4))
    fc.assert(
      fc.property(ipv4, ipv4, fc.integer({ min: 0, max: 32 }), (one, other, length) => {
        const row = prefixOf(other, length)
        expect(explainMatch(one, row)?.matches).toBe(contains(row, one))
        expect(explainMatch(other, row)?.matches).toBe(true)
      }),
    )
  })
})
