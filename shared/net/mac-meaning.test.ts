import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address, numberToAddress } from './address.ts'
import { isGroup, mac } from './mac.ts'
import { macBitsOf, macMeaningOf, multicastMacOf } from './mac-meaning.ts'
import { MAC_MEANINGS } from './mac-meanings.ts'

const nameOf = (text: string) => macMeaningOf(mac(text))?.name

test.each([
  ['00:15:5d:00:e5:01', 'Hyper-V'],
  ['02:00:4c:4f:4f:50', 'loopback adapter'],
  ['02:42:ac:11:00:02', 'Docker'],
  ['52:54:00:12:34:56', 'QEMU/KVM'],
  ['00:0c:29:aa:bb:cc', 'VMware'],
  ['08:00:27:aa:bb:cc', 'VirtualBox'],
  ['00:00:5e:00:01:0a', 'VRRP'],
  ['00:00:0c:07:ac:01', 'HSRP'],
  ['00:00:0c:9f:f0:01', 'HSRP'],
  ['01:00:5e:00:00:fb', 'IPv4 multicast'],
  ['33:33:ff:ac:ee:46', 'IPv6 multicast'],
  ['ff:ff:ff:ff:ff:ff', 'broadcast'],
  ['01:80:c2:00:00:0e', 'LLDP'],
  ['01:80:c2:00:00:21', 'bridge group'],
])('%s is made by %s', (text, name) => {
  expect(nameOf(text)).toBe(name)
})

test.each([
  ['00:15:5e:00:e5:01', 'next to Hyper-V’s block'],
  ['00:00:0c:9f:e0:01', 'Cisco’s own, next to HSRP'],
  ['02:0f:b5:b7:fe:be', 'made up by some software'],
  ['00:00:00:00:00:00', 'no MAC'],
  ['48:f7:c0:ac:ee:46', 'a router’s'],
])('%s is of no known program: it is %s', (text) => {
  expect(nameOf(text)).toBeUndefined()
})

test('each says in its own words what it is, and where that is written; none stands twice', () => {
  for (const { begins, name, sentence, source } of MAC_MEANINGS) {
    expect(begins).toMatch(/^([0-9a-f]{2}:)*[0-9a-f]{1,2}$/)
    expect(name).not.toBe('')
    expect(sentence).toMatch(/\.$/)
    expect(source).toMatch(/RFC \d+|IEEE|Microsoft|VMware|Oracle|libvirt|Docker|Cisco/)
  }
  expect(new Set(MAC_MEANINGS.map(({ begins }) => begins)).size).toBe(MAC_MEANINGS.length)
})

describe('the MAC of a group', () => {
  test.each([
    ['224.0.0.251', '01:00:5e:00:00:fb'],
    ['239.255.255.250', '01:00:5e:7f:ff:fa'],
    ['ff02::1:ffac:ee46', '33:33:ff:ac:ee:46'],
    ['ff02::fb', '33:33:00:00:00:fb'],
  ])('%s is %s, as the sample’s ARP tables have it', (group, expected) => {
    expect(multicastMacOf(address(group))).toBe(expected)
  })

  test('is a group’s, for every group, and 32 IPv4 groups share each one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 23 - 1 }), fc.integer({ min: 0, max: 31 }), (low, high) => {
        const group = numberToAddress(BigInt(0xe0000000 + high * 2 ** 23 + low), 4)
        const found = multicastMacOf(group)
        expect(found !== undefined && isGroup(found)).toBe(true)
        expect(found).toBe(multicastMacOf(numberToAddress(BigInt(0xe0000000 + low), 4)))
      }),
    )
  })

  test('an address that is no group has none', () => {
    expect(multicastMacOf(address('192.168.41.109'))).toBeUndefined()
  })
})

test('the lowest bits of the first octet tell a group, a maker’s MAC and one that software made', () => {
  expect(macBitsOf(mac('01:00:5e:00:00:fb'))).toMatchObject({ group: true })
  expect(macBitsOf(mac('00:15:5d:00:e5:01'))).toMatchObject({ group: false, local: false })
  expect(macBitsOf(mac('02:0f:b5:b7:fe:be'))).toMatchObject({ group: false, local: true })
})
