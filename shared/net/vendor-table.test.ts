import { expect, test } from 'vitest'
import { mac } from './mac.ts'
import { readVendorTable, vendorTableText } from './vendor-table.ts'

const registry = {
  '00155D': 'Microsoft Corporation\nOne Microsoft Way\nRedmond WA 98052-8300\nUnited States',
  F06E0B: 'Microsoft Corporation\nOne Microsoft Way\nREDMOND 98052\nUnited States',
  C85CE2: 'IEEE Registration Authority\n445 Hoes Lane\nPiscataway NJ 08554\nUnited States',
  C85CE27: 'SYNERGY SYSTEMS  AND SOLUTIONS\nIndia',
  '70B3D5': 'IEEE Registration Authority\nUnited States',
  '70B3D5001': 'Private',
  '70B3D5002': 'Bühler AG\nSwitzerland',
  '02608C': '3COM\nUnited States',
}
const vendorOf = readVendorTable(vendorTableText(registry))

test('a table has one line for each organisation', () => {
  expect(vendorTableText(registry)).toContain('Microsoft Corporation\t00155D F06E0B\n')
})

test('a vendor is found by the first 24 bits of a MAC', () => {
  expect(vendorOf(mac('00:15:5d:00:e5:01'))).toBe('Microsoft Corporation')
  expect(vendorOf(mac('00:15:5c:00:e5:01'))).toBeUndefined()
})

test('a narrower block (28 and 36 bits) goes before the one that it was cut out of', () => {
  expect(vendorOf(mac('c8:5c:e2:7a:bc:de'))).toBe('SYNERGY SYSTEMS AND SOLUTIONS')
  expect(vendorOf(mac('70:b3:d5:00:2a:bc'))).toBe('Bühler AG')
})

test('the registry’s own block and one whose owner is secret name nobody', () => {
  expect(vendorOf(mac('c8:5c:e2:8a:bc:de'))).toBeUndefined()
  expect(vendorOf(mac('70:b3:d5:00:1a:bc'))).toBeUndefined()
})

test('a MAC that software made up has no vendor, whatever the registry says of its digits', () => {
  expect(vendorOf(mac('02:60:8c:00:00:01'))).toBeUndefined()
  expect(readVendorTable('3COM\t02608C\n')(mac('02:60:8c:00:00:01'))).toBeUndefined()
})

test('a group’s MAC has no vendor', () => {
  expect(readVendorTable('Nobody\t01005E FFFFFF\n')(mac('01:00:5e:00:00:16'))).toBeUndefined()
  expect(readVendorTable('Nobody\t01005E FFFFFF\n')(mac('ff:ff:ff:ff:ff:ff'))).toBeUndefined()
})
