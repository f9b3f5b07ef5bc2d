import { describe, expect, test } from 'vitest'
import { interfaceFor, labInventory, machineFor } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { address } from '../../shared/net/address.ts'
import { askable, isThere } from './let-go.ts'

const lab: Inventory = {
  ...labInventory({ guests: 0, devices: 0 }),
  machines: [
    machineFor('host', 'host', 'laptop', [interfaceFor('host#eth0', '10.0.0.2')]),
    machineFor('guests/web', 'guest', 'web', [interfaceFor('guests/web#eth0', '192.168.5.9')]),
  ],
  segments: [],
}

describe('a question that meets another inventory', () => {
  test('stays as it is where both ends and the address are still there', () => {
    const ends = { from: 'host', to: 'guests/web', address: address('192.168.5.9') }
    expect(askable(ends, lab)).toBe(ends)
  })

  test('loses an address that the machine does not have any more, and keeps the machine', () => {
    const ends = { from: 'host', to: 'guests/web', address: address('172.17.0.9') }
    expect(askable(ends, lab)).toEqual({ from: 'host', to: 'guests/web' })
  })

  test('is gone where one of its machines is', () => {
    expect(askable({ from: 'guests/gone', to: 'host' }, lab)).toBeUndefined()
    expect(askable({ from: 'host', to: 'guests/gone' }, lab)).toBeUndefined()
  })

  test('keeps any address of the internet', () => {
    const ends = { from: 'host', to: 'internet', address: address('8.8.8.8') }
    expect(askable(ends, lab)).toBe(ends)
  })
})

test('a subject is there if the inventory has its id as that kind of thing', () => {
  expect(isThere({ kind: 'machine', id: 'guests/web' }, lab)).toBe(true)
  expect(isThere({ kind: 'stack', id: 'guests/gone' }, lab)).toBe(false)
  expect(isThere({ kind: 'interface', id: 'guests/web#eth0' }, lab)).toBe(true)
  expect(isThere({ kind: 'interface', id: 'guests/web' }, lab)).toBe(false)
  expect(isThere({ kind: 'segment', id: 'lan' }, lab)).toBe(false)
  expect(isThere({ kind: 'internet' }, lab)).toBe(true)
})
