import { describe, expect, test } from 'vitest'
import { sampleInventory } from '../../../tests/support/sample-inventory.ts'
import type { Machine } from '../../inventory/inventory.ts'
import { mac } from '../../net/mac.ts'
import { machine, os, segment, switchOf } from '../../reach/lab-topology.test-support.ts'
import { findingsOf, inventoryWith, saidBy, sentencesOf, sourced } from '../findings.test-support.ts'
import { fixture } from '../recorded.test-support.ts'
import { looksTyped } from './mac-made-up.ts'

const with_ = (one: Machine, text: string): Machine => {
  for (const held of one.interfaces) held.mac = { value: mac(text), sources: saidBy(one.id) }
  return one
}
const guest = (name: string, text: string, more: Partial<Machine> = {}) =>
  with_(machine('guest', name, [['eth0', '192.168.50.9/24', 'switch']], more), text)
const inventory = (...machines: Machine[]) => {
  const host = machine(
    'host',
    'host',
    [
      ['vSwitch', '192.168.50.1/24', 'switch'],
      ['eth0', '10.0.0.2/24', 'lan'],
    ],
    os('windows'),
  )
  const all = [host, ...machines]
  return inventoryWith(all, [
    segment('switch', 'virtual-switch', '192.168.50.0/24', all, switchOf('Internal')),
    segment('lan', 'lan', '10.0.0.0/24', all, { external: true }),
  ])
}
const device = (name: string, text: string) => with_(machine('lan-device', name, [['NIC', '10.0.0.9/24', 'lan']]), text)

describe('one MAC address', () => {
  test('of forty copied guests is one finding, which names some and counts all', () => {
    const copies = Array.from({ length: 40 }, (_, index) => guest(`vm-${index + 1}`, '00:15:5d:00:e5:01'))
    const [finding, ...others] = findingsOf('template-mac', inventory(...copies))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'error',
      sentence: '40 guests on switch have the MAC address 00:15:5d:00:e5:01: vm-1, vm-2, vm-3 and 37 more.',
    })
    expect(finding?.subjects).toHaveLength(40)
    expect(finding?.remedies[0]?.commands[0]).toBe("Set-VMNetworkAdapter -VMName 'vm-2' -DynamicMacAddress")
  })

  test('of copies of which one runs breaks nothing yet', () => {
    expect(
      findingsOf(
        'template-mac',
        inventory(guest('a', '00:15:5d:00:e5:01'), guest('b', '00:15:5d:00:e5:01', { power: sourced('off') })),
      ),
    ).toMatchObject([{ severity: 'warning' }])
  })

  test('of two devices, or a device and the router, is an error', () => {
    const router = with_(machine('router', 'router', [['LAN', '10.0.0.1/24', 'lan']]), '3c:37:86:22:f5:fc')
    expect(sentencesOf('duplicate-mac', inventory(device('nas', '3c:37:86:22:f5:fc'), router))).toEqual([
      'nas and router have the MAC address 3c:37:86:22:f5:fc on lan.',
    ])
  })

  test('is no finding on two networks, on one machine, or for a router’s stand-in (VRRP)', () => {
    const all = inventory(device('nas', '00:15:5d:00:e5:01'), guest('vm', '00:15:5d:00:e5:01'))
    expect([...findingsOf('duplicate-mac', all), ...findingsOf('template-mac', all)]).toEqual([])
    expect(
      findingsOf('duplicate-mac', inventory(device('a', '00:00:5e:00:01:05'), device('b', '00:00:5e:00:01:05'))),
    ).toEqual([])
    // The host’s vNIC on an External switch has the MAC of the NIC.
    expect(findingsOf('duplicate-mac', fixture('windows-json'))).toEqual([])
  })
})

test('a card that does not use its own MAC address is told; the recorded Wi-Fi’s looks drawn at random', () => {
  expect(sentencesOf('mac-overridden', fixture('windows-json'))).toEqual([
    'Wi-Fi of LAB-LAPTOP uses 3e:a9:f4:10:20:30; its own is 3c:a9:f4:10:20:30. It looks like one drawn at random, as for a Wi-Fi network.',
  ])
})

test('the cards of a bond share one MAC address, and none of them is overridden', () => {
  const host = machine('host', 'host', [
    ['bond0', '10.0.0.2/24', 'lan'],
    ['eth0', '10.0.0.3/24', 'lan'],
    ['eth1', '10.0.0.4/24', 'lan'],
  ])
  for (const one of host.interfaces) one.mac = sourced(mac('3c:37:86:00:00:01'))
  const slave = host.interfaces.find(({ name }) => name === 'eth1')
  if (slave !== undefined) slave.permanentMac = sourced(mac('3c:37:86:00:00:02'))
  expect(findingsOf('mac-overridden', inventoryWith([host]))).toEqual([])
})

test.each([
  ['00:05:04:03:02:01', true],
  ['00:11:22:33:44:55', true],
  ['aa:aa:aa:aa:aa:aa', true],
  ['02:00:00:00:00:01', false],
  ['00:15:5d:00:e5:01', false],
  ['3c:37:86:22:f5:fc', false],
  ['00:01:02:03:9f:11', false],
  ['00:00:00:00:00:00', false],
  ['01:02:03:04:05:06', false],
])('whether %s looks made up: %s', (text, expected) => {
  expect(looksTyped(mac(text))).toBe(expected)
})

test('devices without a vendor are one finding; those that were looked into, and guests, are none', () => {
  expect(findingsOf('mac-without-vendor', sampleInventory('boot-2'))).toHaveLength(1)
  expect(sentencesOf('mac-without-vendor', inventory(device('phone', '5a:10:20:30:40:50')))).toEqual([
    'phone has a MAC address made by software.',
  ])
  const known = { ...device('laptop', '5a:10:20:30:40:50'), observed: true }
  expect(
    findingsOf(
      'mac-without-vendor',
      inventory(known, guest('vm', '52:54:00:30:40:50'), device('nas', '3c:37:86:22:f5:fc')),
    ),
  ).toEqual([])
})
