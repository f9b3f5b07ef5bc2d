import { describe, expect, test } from 'vitest'
import { address } from './address.ts'
import { PURPOSES } from './group-purposes.ts'
import { IPV4_GROUPS } from './ipv4-groups.ts'
import { IPV6_GROUPS } from './ipv6-groups.ts'
import { multicastGroupOf } from './multicast-groups.ts'
import { isMulticast } from './scope.ts'

const nameOf = (text: string): string | undefined => multicastGroupOf(address(text))?.name

describe('what a multicast group is for', () => {
  test.each([
    ['224.0.0.22', 'IGMPv3'],
    ['224.0.0.251', 'mDNS'],
    ['224.0.0.252', 'LLMNR'],
    ['239.255.255.250', 'SSDP'],
    ['239.255.255.253', 'SLP'],
    ['224.0.0.1', 'all systems'],
    ['ff02::1', 'all nodes'],
    ['ff02::2', 'all routers'],
    ['ff02::16', 'MLDv2'],
    ['ff02::c', 'SSDP'],
    ['ff05::c', 'SSDP'],
    ['ff02::fb', 'mDNS'],
    ['ff0e::fb', 'mDNS'],
    ['ff02::1:2', 'DHCPv6'],
    ['ff02::1:3', 'LLMNR'],
    ['ff05::1:3', 'DHCPv6'],
    ['ff02::1:ffac:ee46', 'neighbour discovery'],
    ['ff08::101', 'NTP'],
  ])('%s is %s', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  test.each([
    ['224.0.0.250', 'the group before mDNS'],
    ['224.0.0.253', 'the group after LLMNR'],
    ['239.255.255.251', 'the group after SSDP'],
    ['192.168.41.109', 'no group'],
    ['ff05::1', 'no group of the site: all nodes are of the link only'],
    ['ff12::fb', 'somebody’s own group, not assigned by IANA, with mDNS’s number'],
    ['ff02::1:fe00:1', 'next to the solicited-node groups'],
    ['ff05::1:ff00:1', 'a solicited-node number in another scope'],
    ['fe80::fb', 'no group'],
  ])('%s has none: %s', (text) => {
    expect(nameOf(text)).toBeUndefined()
  })

  test('LLMNR’s weakness is told, and how to turn it off', () => {
    expect(PURPOSES.llmnr.weakness).toMatch(/falsely.*Turn off multicast name resolution/)
  })

  test('all known groups are groups, written canonically', () => {
    for (const text of [...IPV4_GROUPS.keys(), ...IPV6_GROUPS.keys()]) {
      expect(address(text)).toBe(text)
      expect(isMulticast(address(text))).toBe(true)
    }
  })
})
