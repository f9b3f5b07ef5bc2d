import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BROADCAST_MAC, isGroup, isLocallyAdministered, mac, NO_MAC, parseMac } from './mac.ts'

describe('reading a MAC', () => {
  test.each([
    ['00-15-5D-00-E5-01', 'Windows'],
    ['00:15:5d:00:e5:01', 'Linux'],
    ['0:15:5d:0:e5:1', 'macOS, without leading zeros'],
    ['00155D00E501', 'Hyper-V'],
    ['0015.5d00.e501', 'Cisco'],
  ])('%s, as written by %s, is 00:15:5d:00:e5:01', (text) => {
    expect(parseMac(text)).toBe('00:15:5d:00:e5:01')
  })

  test.each([
    '',
    '00:15:5d:00:e5',
    '00:15:5d:00:e5:01:02',
    '00:15-5d:00:e5:01',
    '00:15:5d:00:e5:0g',
    '00155D00E50',
    '000:15:5d:00:e5:01',
    '0015.5d00:e501',
    '00:15:5d:00:e5:01 ',
    'fe80::1',
    '<incomplete>',
    '(incomplete)',
  ])('“%s” is none', (text) => {
    expect(parseMac(text)).toBeUndefined()
  })

  test('every way of writing one is read as the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (octets) => {
        const hex = [...octets].map((octet) => octet.toString(16).padStart(2, '0'))
        const canonical = hex.join(':')
        const bare = hex.join('')
        const short = [...octets].map((octet) => octet.toString(16))
        const cisco = (bare.match(/.{4}/g) ?? []).join('.')
        for (const text of [canonical, hex.join('-').toUpperCase(), bare.toUpperCase(), short.join(':'), cisco])
          expect(parseMac(text)).toBe(canonical)
      }),
    )
  })

  test('what the caller claims to be a MAC and is none is a bug', () => {
    expect(() => mac('eth0')).toThrow('not a MAC address: eth0')
  })
})

describe('the two bits that tell what kind of MAC it is', () => {
  test.each([
    ['00:15:5d:00:e5:01', false, false, 'a Hyper-V guest'],
    ['f0:6e:0b:d2:aa:e8', false, false, 'a Wi-Fi card'],
    ['f2:6e:0b:d2:ab:e9', false, true, 'Wi-Fi Direct, derived from f0:6e:0b'],
    ['02:00:4c:4f:4f:50', false, true, 'the Npcap adapter'],
    ['01:00:5e:00:00:16', true, false, 'an IPv4 multicast group'],
    ['33:33:00:00:00:fb', true, true, 'an IPv6 multicast group'],
    [BROADCAST_MAC, true, true, 'everybody'],
    [NO_MAC, false, false, 'nobody'],
  ])('%s: group %s, locally administered %s (%s)', (text, group, local) => {
    expect([isGroup(mac(text)), isLocallyAdministered(mac(text))]).toEqual([group, local])
  })
})
